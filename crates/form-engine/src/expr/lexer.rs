//! Text to tokens.

use super::{ExprError, Literal};
use crate::date::DayRange;
use crate::definition::CompareOp;
use crate::number::Decimal;

#[derive(Debug, Clone, PartialEq)]
pub(super) enum Token {
    Literal(Literal),
    /// A name or a word of the language; which of them is for the parser to say.
    Word(String),
    Compare(CompareOp),
    Open,
    Close,
    OpenList,
    CloseList,
    Comma,
    Plus,
    Minus,
}

/// Nobody writes longer conditions by hand, and a bound keeps every later step bounded.
const LONGEST: usize = 4_000;

pub(super) fn tokens(text: &str) -> Result<Vec<Token>, ExprError> {
    if text.len() > LONGEST {
        return Err(ExprError(format!("is longer than {LONGEST} characters")));
    }
    let mut found = Vec::new();
    let mut rest = text.trim_start();
    while let Some(first) = rest.chars().next() {
        let (token, length) = match first {
            '\'' | '"' => quoted(rest, first)?,
            '0'..='9' => number_or_day(rest)?,
            'a'..='z' | 'A'..='Z' | '_' => word(rest),
            _ => symbol(rest, first)?,
        };
        found.push(token);
        rest = rest.get(length..).unwrap_or_default().trim_start();
    }
    Ok(found)
}

fn quoted(rest: &str, quote: char) -> Result<(Token, usize), ExprError> {
    let body = rest.get(1..).unwrap_or_default();
    let end = body.find(quote).ok_or_else(|| ExprError("has a text that is not closed".into()))?;
    let text = body.get(..end).unwrap_or_default().to_owned();
    Ok((Token::Literal(Literal::Text(text)), end + 2))
}

fn number_or_day(rest: &str) -> Result<(Token, usize), ExprError> {
    if let Some(Ok(day)) = rest.get(..10).map(str::parse) {
        return Ok((Token::Literal(Literal::Day(DayRange::exact(day))), 10));
    }
    let length = rest.bytes().take_while(|byte| byte.is_ascii_digit() || *byte == b'.').count();
    let text = rest.get(..length).unwrap_or_default();
    let number =
        Decimal::parse(text).ok_or_else(|| ExprError(format!("has \"{text}\", which is no number")))?;
    Ok((Token::Literal(Literal::Number(number)), length))
}

fn word(rest: &str) -> (Token, usize) {
    let part = |byte: &u8| byte.is_ascii_alphanumeric() || *byte == b'_' || *byte == b'.';
    let length = rest.bytes().take_while(part).count();
    let token = match rest.get(..length).unwrap_or_default() {
        "true" => Token::Literal(Literal::Flag(true)),
        "false" => Token::Literal(Literal::Flag(false)),
        name => Token::Word(name.to_owned()),
    };
    (token, length)
}

fn symbol(rest: &str, first: char) -> Result<(Token, usize), ExprError> {
    let two = match rest.get(..2) {
        Some("==") => Some(CompareOp::Equal),
        Some("!=") => Some(CompareOp::NotEqual),
        Some("<=") => Some(CompareOp::LessOrEqual),
        Some(">=") => Some(CompareOp::GreaterOrEqual),
        _ => None,
    };
    if let Some(op) = two {
        return Ok((Token::Compare(op), 2));
    }
    let token = match first {
        '<' => Token::Compare(CompareOp::Less),
        '>' => Token::Compare(CompareOp::Greater),
        '(' => Token::Open,
        ')' => Token::Close,
        '[' => Token::OpenList,
        ']' => Token::CloseList,
        ',' => Token::Comma,
        '+' => Token::Plus,
        '-' => Token::Minus,
        '=' => return Err(ExprError("has a single =; equality is written ==".into())),
        other => return Err(ExprError(format!("has the sign {other:?}, which means nothing here"))),
    };
    Ok((token, 1))
}
