//! Tokens to a tree.

use super::lexer::{Token, tokens};
use super::{Ast, ExprError, Literal, Quantity};
use crate::definition::DateUnit;

/// Parentheses, `not` and `any` may stand so deep in each other; more is a slip, and a bound keeps the
/// stack bounded.
const DEEPEST: usize = 24;

/// Reads one expression.
///
/// # Errors
/// A fragment of a sentence that says what is wrong. Never panics, whatever the text.
pub(crate) fn parse(text: &str) -> Result<Ast, ExprError> {
    let mut parser = Parser { tokens: tokens(text)?, at: 0, depth: 0 };
    if parser.tokens.is_empty() {
        return Err(ExprError("is empty".into()));
    }
    let ast = parser.any_of()?;
    match parser.next() {
        None => Ok(ast),
        Some(token) => Err(ExprError(format!("goes on with {} after its end", shown(&token)))),
    }
}

struct Parser {
    tokens: Vec<Token>,
    at: usize,
    depth: usize,
}

impl Parser {
    fn peek(&self) -> Option<&Token> {
        self.tokens.get(self.at)
    }

    fn next(&mut self) -> Option<Token> {
        let token = self.tokens.get(self.at).cloned();
        self.at += 1;
        token
    }

    fn takes(&mut self, token: &Token) -> bool {
        let found = self.peek() == Some(token);
        self.at += usize::from(found);
        found
    }

    fn takes_word(&mut self, word: &str) -> bool {
        let found = matches!(self.peek(), Some(Token::Word(found)) if found == word);
        self.at += usize::from(found);
        found
    }

    fn wants(&mut self, token: &Token) -> Result<(), ExprError> {
        if self.takes(token) {
            return Ok(());
        }
        let found = self.peek().map_or_else(|| "its end".to_owned(), shown);
        Err(ExprError(format!("needs {} where {found} stands", shown(token))))
    }

    fn deeper<T>(&mut self, read: impl FnOnce(&mut Self) -> Result<T, ExprError>) -> Result<T, ExprError> {
        self.depth += 1;
        if self.depth > DEEPEST {
            return Err(ExprError(format!("is nested more than {DEEPEST} deep")));
        }
        let result = read(self);
        self.depth -= 1;
        result
    }

    fn any_of(&mut self) -> Result<Ast, ExprError> {
        let mut parts = vec![self.all_of()?];
        while self.takes_word("or") {
            parts.push(self.all_of()?);
        }
        Ok(one_or(parts, Ast::Or))
    }

    fn all_of(&mut self) -> Result<Ast, ExprError> {
        let mut parts = vec![self.negation()?];
        while self.takes_word("and") {
            parts.push(self.negation()?);
        }
        Ok(one_or(parts, Ast::And))
    }

    fn negation(&mut self) -> Result<Ast, ExprError> {
        if self.takes_word("not") {
            return Ok(Ast::Not(Box::new(self.deeper(Self::negation)?)));
        }
        self.relation()
    }

    fn relation(&mut self) -> Result<Ast, ExprError> {
        let left = self.sum()?;
        if let Some(Token::Compare(op)) = self.peek() {
            let op = *op;
            self.at += 1;
            return Ok(Ast::Compare(op, Box::new(left), Box::new(self.sum()?)));
        }
        if self.takes_word("is") {
            let negated = self.takes_word("not");
            let set = match self.next() {
                Some(Token::Word(word)) if word == "set" => true,
                Some(Token::Word(word)) if word == "empty" => false,
                _ => return Err(ExprError("needs set, empty or not empty after is".into())),
            };
            return Ok(Ast::IsSet { of: Box::new(left), negated: set == negated });
        }
        let negated = self.takes_word("not");
        if self.takes_word("in") {
            return Ok(Ast::In { of: Box::new(left), list: self.list()?, negated });
        }
        if negated {
            return Err(ExprError("needs in after a not that follows a value".into()));
        }
        Ok(left)
    }

    fn list(&mut self) -> Result<Vec<Literal>, ExprError> {
        self.wants(&Token::OpenList)?;
        let mut list = Vec::new();
        loop {
            match self.next() {
                Some(Token::Literal(literal)) => list.push(literal),
                _ => return Err(ExprError("needs texts, numbers or days between [ and ]".into())),
            }
            if !self.takes(&Token::Comma) {
                break;
            }
        }
        self.wants(&Token::CloseList)?;
        Ok(list)
    }

    fn sum(&mut self) -> Result<Ast, ExprError> {
        let mut left = self.primary()?;
        let mut terms = 0;
        loop {
            let minus = match self.peek() {
                Some(Token::Plus) => false,
                Some(Token::Minus) => true,
                _ => return Ok(left),
            };
            self.at += 1;
            terms += 1;
            if terms > DEEPEST {
                return Err(ExprError(format!("adds more than {DEEPEST} terms")));
            }
            let right = self.primary()?;
            left = match (self.unit(), right) {
                (None, right) => Ast::Sum { left: Box::new(left), right: Box::new(right), minus },
                (Some(unit), Ast::Literal(Literal::Number(number))) => {
                    let amount: i32 = number.to_string().parse().map_err(|_| {
                        ExprError(format!("adds {number} units of time; it takes whole ones"))
                    })?;
                    Ast::Shift { base: Box::new(left), amount: if minus { -amount } else { amount }, unit }
                }
                (Some(_), _) => return Err(ExprError("needs a number before days, months or years".into())),
            };
        }
    }

    fn unit(&mut self) -> Option<DateUnit> {
        let unit = match self.peek() {
            Some(Token::Word(word)) => match word.as_str() {
                "day" | "days" => DateUnit::Days,
                "month" | "months" => DateUnit::Months,
                "year" | "years" => DateUnit::Years,
                _ => return None,
            },
            _ => return None,
        };
        self.at += 1;
        Some(unit)
    }

    fn primary(&mut self) -> Result<Ast, ExprError> {
        match self.next() {
            Some(Token::Literal(literal)) => Ok(Ast::Literal(literal)),
            Some(Token::Minus) => match self.next() {
                Some(Token::Literal(Literal::Number(number))) => {
                    let zero = crate::number::Decimal::whole(0);
                    let negative = zero.minus(number).unwrap_or(zero);
                    Ok(Ast::Literal(Literal::Number(negative)))
                }
                _ => Err(ExprError("needs a number after a leading -".into())),
            },
            Some(Token::Open) => {
                let inner = self.deeper(Self::any_of)?;
                self.wants(&Token::Close)?;
                Ok(inner)
            }
            Some(Token::Word(word)) => self.word(word),
            Some(token) => Err(ExprError(format!("has {} where a value is needed", shown(&token)))),
            None => Err(ExprError("ends where a value is needed".into())),
        }
    }

    fn word(&mut self, word: String) -> Result<Ast, ExprError> {
        if matches!(word.as_str(), "and" | "or" | "not" | "in" | "is") {
            return Err(ExprError(format!("has {word} where a value is needed")));
        }
        if !self.takes(&Token::Open) {
            return Ok(Ast::Name(word));
        }
        let how = match word.as_str() {
            "any" => Quantity::Any,
            "all" => Quantity::All,
            "count" => Quantity::Count,
            _ => return Err(ExprError(format!("calls {word}(..); there are only any, all and count"))),
        };
        let Some(Token::Word(group)) = self.next() else {
            return Err(ExprError(format!("needs the id of a group after {word}(")));
        };
        let condition =
            if self.takes(&Token::Comma) { Some(Box::new(self.deeper(Self::any_of)?)) } else { None };
        if condition.is_none() && how != Quantity::Count {
            return Err(ExprError(format!("needs a condition in {word}({group}, ..)")));
        }
        self.wants(&Token::Close)?;
        Ok(Ast::Rows { how, group, condition })
    }
}

fn one_or(mut parts: Vec<Ast>, many: fn(Vec<Ast>) -> Ast) -> Ast {
    match (parts.len(), parts.pop()) {
        (1, Some(only)) => only,
        (_, last) => {
            parts.extend(last);
            many(parts)
        }
    }
}

fn shown(token: &Token) -> String {
    match token {
        Token::Literal(Literal::Text(text)) => format!("'{text}'"),
        Token::Literal(Literal::Number(number)) => number.to_string(),
        Token::Literal(Literal::Flag(flag)) => flag.to_string(),
        Token::Literal(Literal::Day(day)) => day.from.to_string(),
        Token::Word(word) => word.clone(),
        Token::Compare(_) => "a comparison".into(),
        Token::Open => "(".into(),
        Token::Close => ")".into(),
        Token::OpenList => "[".into(),
        Token::CloseList => "]".into(),
        Token::Comma => "a comma".into(),
        Token::Plus => "+".into(),
        Token::Minus => "-".into(),
    }
}
