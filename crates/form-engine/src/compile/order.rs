//! Third pass: who depends on whom, and an order in which everything comes after what it reads.

use std::collections::BTreeSet;

use crate::check::Findings;
use crate::expr::Reading;
use crate::form::{Aspect, Check, Computation, Edge, Form, Node, NodeId, at};

/// Fills the edges and ranks of all nodes, or finds the questions that depend on themselves.
pub(super) fn order(form: &mut Form, findings: &mut Findings) {
    let mut all = Edges::default();
    for (number, node) in form.nodes.iter().enumerate() {
        let mut to = Target { form, node, id: NodeId(number), all: &mut all };
        if let Some(condition) = &node.show_if {
            condition.reads(None, &mut |what, over| to.depends(what, over, Aspect::State));
        }
        match &node.computation {
            Some(Computation::Expr(expr)) => {
                expr.reads(None, &mut |what, over| to.depends(what, over, Aspect::State));
            }
            Some(Computation::Host { reads, variables, .. }) => {
                to.depends_on_host(Aspect::State);
                for read in reads {
                    let over = outermost_group_read(form, *read, reads);
                    to.depends(Reading::Node(*read), over, Aspect::State);
                }
                for place in variables {
                    to.depends(Reading::Context(*place), None, Aspect::State);
                }
            }
            None => {}
        }
        for check in &node.rules {
            to.depends_by_rule(check);
        }
    }
    let Edges { nodes, variables, host } = all;
    for (from, edge) in nodes {
        if let Some(node) = form.nodes.get_mut(from.0) {
            node.edges.push(edge);
        }
    }
    for (place, edge) in variables {
        if let Some(edges) = form.variable_edges.get_mut(place) {
            edges.push(edge);
        }
    }
    form.host_edges = host;
    let lists = form.nodes.iter_mut().map(|node| &mut node.edges);
    for edges in lists.chain(&mut form.variable_edges).chain([&mut form.host_edges]) {
        edges.sort();
        edges.dedup();
    }
    rank(form, findings);
}

/// All edges, before they are handed to where they start.
#[derive(Default)]
struct Edges {
    nodes: Vec<(NodeId, Edge)>,
    variables: Vec<(usize, Edge)>,
    host: Vec<Edge>,
}

/// The node that depends.
struct Target<'a> {
    form: &'a Form,
    node: &'a Node,
    id: NodeId,
    all: &'a mut Edges,
}

impl Target<'_> {
    fn depends(&mut self, on: Reading, over: Option<NodeId>, aspect: Aspect) {
        let from = match on {
            Reading::Context(place) => {
                let edge = self.edge(None, aspect);
                self.all.variables.push((place, edge));
                return;
            }
            Reading::Node(from) => from,
        };
        let group_of = |id: NodeId| at(&self.form.nodes, id).and_then(|node| node.group);
        // What is read over the rows of a group concerns everybody around that group; anything else
        // concerns only those who stand in the very row of the question that is read.
        let over =
            over.filter(|over| from == *over || around(self.form, group_of(from)).contains(&Some(*over)));
        let edge = self.edge(group_of(over.unwrap_or(from)), aspect);
        self.all.nodes.push((from, edge));
    }

    fn depends_on_host(&mut self, aspect: Aspect) {
        let edge = self.edge(None, aspect);
        self.all.host.push(edge);
    }

    fn depends_by_rule(&mut self, check: &Check) {
        let validity = Aspect::Validity;
        match check {
            Check::NotFuture => self.depends(Reading::Context(0), None, validity),
            Check::Compare { other, .. } | Check::Either { other } => {
                self.depends(Reading::Node(*other), None, validity);
            }
            Check::Limit { base, .. } => {
                self.depends(base.map_or(Reading::Context(0), Reading::Node), None, validity);
            }
            Check::SignerNotRole(_) => self.depends_on_host(validity),
            Check::MustHold { expr, .. } => {
                expr.reads(None, &mut |what, over| self.depends(what, over, validity))
            }
            Check::AskHost { reads, variables, .. } => {
                self.depends_on_host(validity);
                for read in reads {
                    self.depends(
                        Reading::Node(*read),
                        outermost_group_read(self.form, *read, reads),
                        validity,
                    );
                }
                for place in variables {
                    self.depends(Reading::Context(*place), None, validity);
                }
            }
            Check::OneRowPer { field } => self.depends(Reading::Node(*field), Some(self.id), validity),
            Check::MinLength(_)
            | Check::MaxLength(_)
            | Check::MustEqual(_)
            | Check::Range { .. }
            | Check::IncludesAll => {}
        }
    }

    /// The edge to this node from something that stands in the rows of `anchor`, or around them.
    fn edge(&self, mut anchor: Option<NodeId>, aspect: Aspect) -> Edge {
        let mut way = around(self.form, self.node.group);
        while !way.contains(&anchor) {
            anchor = anchor.and_then(|group| at(&self.form.nodes, group)?.group);
        }
        let descend = way.drain(..).take_while(|group| *group != anchor).flatten();
        let mut descend: Vec<NodeId> = descend.collect();
        descend.reverse();
        Edge { to: self.id, aspect, anchor, descend }
    }
}

/// A group, the groups around it, and the form itself as none; innermost first.
fn around(form: &Form, group: Option<NodeId>) -> Vec<Option<NodeId>> {
    let mut found = vec![group];
    let mut here = group;
    while let Some(group) = here {
        here = at(&form.nodes, group).and_then(|node| node.group);
        found.push(here);
    }
    found
}

/// The outermost group around a node that a host function reads as well.
fn outermost_group_read(form: &Form, read: NodeId, reads: &[NodeId]) -> Option<NodeId> {
    let group = at(&form.nodes, read).and_then(|node| node.group);
    let mut groups = around(form, group);
    groups.insert(0, Some(read));
    let is_group = |id: &NodeId| at(&form.nodes, *id).is_some_and(|node| !node.children.is_empty());
    groups.into_iter().flatten().rfind(|id| is_group(id) && reads.contains(id))
}

/// Gives every node its place in an order in which it comes after what it reads and after what it stands
/// in (Kahn's algorithm). What is left over stands in a circle or behind one.
fn rank(form: &mut Form, findings: &mut Findings) {
    let mut waiting_for = vec![0_usize; form.nodes.len()];
    for to in form.nodes.iter().flat_map(next) {
        if let Some(count) = waiting_for.get_mut(to.0) {
            *count += 1;
        }
    }
    let free = waiting_for.iter().enumerate().filter(|(_, count)| **count == 0);
    let mut ready: Vec<NodeId> = free.map(|(number, _)| NodeId(number)).collect();
    let mut rank = 0;
    while let Some(id) = ready.pop() {
        let Some(node) = form.nodes.get_mut(id.0) else { continue };
        node.rank = rank;
        rank += 1;
        for to in next(node) {
            if let Some(count) = waiting_for.get_mut(to.0) {
                *count -= 1;
                if *count == 0 {
                    ready.push(to);
                }
            }
        }
    }
    let left = waiting_for.iter().enumerate().filter(|(_, count)| **count > 0);
    let left: BTreeSet<NodeId> = left.map(|(number, _)| NodeId(number)).collect();
    for id in &left {
        if let Some(node) = at(&form.nodes, *id).filter(|_| is_in_circle(form, *id, &left)) {
            findings.add(&node.id, "Whether it is shown or what it is worth depends on itself.");
        }
    }
}

/// What comes after a node: what it holds, and whatever reads it to know its own state.
fn next(node: &Node) -> impl Iterator<Item = NodeId> {
    let readers = node.edges.iter().filter(|edge| edge.aspect == Aspect::State).map(|edge| edge.to);
    node.children.iter().copied().chain(readers)
}

/// True where the way on from a node leads back to it, through the given nodes.
fn is_in_circle(form: &Form, start: NodeId, through: &BTreeSet<NodeId>) -> bool {
    let mut seen = BTreeSet::new();
    let mut open = vec![start];
    while let Some(node) = open.pop().and_then(|id| at(&form.nodes, id)) {
        for to in next(node) {
            if to == start {
                return true;
            }
            if through.contains(&to) && seen.insert(to) {
                open.push(to);
            }
        }
    }
    false
}
