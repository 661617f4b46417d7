//! Many rows at once, where one statement for each would hold other writers up.

use super::{Db, DbError};
use diesel::sql_types::{Array, BigInt, Integer, Text};
use diesel::{RunQueryDsl, sql_query};

const PASSAGES: &str = "INSERT INTO document_passage (content, number, wording) \
    SELECT $1, n, w FROM unnest($2::integer[], $3::text[]) AS t (n, w)";
const WORDS: &str = "INSERT INTO document_word (content, word, passage) \
    SELECT $1, w, p FROM unnest($2::text[], $3::integer[]) AS t (w, p)";
const PASSAGE: &str = "INSERT INTO document_passage (content, number, wording) VALUES (?1, ?2, ?3)";
const WORD: &str = "INSERT INTO document_word (content, word, passage) VALUES (?1, ?2, ?3)";
const ROWS: &str = "INSERT INTO reconciliation_row (list_id, number, cells) \
    SELECT $1, n, c FROM unnest($2::integer[], $3::text[]) AS t (n, c)";
const ROW: &str = "INSERT INTO reconciliation_row (list_id, number, cells) VALUES (?1, ?2, ?3)";

/// The rows of a list, each with its number and its cells.
pub fn insert_list_rows(db: &mut Db, list: &str, rows: &[(i32, String)]) -> Result<(), DbError> {
    match db {
        Db::Postgres(connection) => {
            let (numbers, cells): (Vec<i32>, Vec<&str>) =
                rows.iter().map(|(number, cells)| (*number, cells.as_str())).unzip();
            let query = sql_query(ROWS).bind::<Text, _>(list);
            let query = query.bind::<Array<Integer>, _>(numbers).bind::<Array<Text>, _>(cells);
            query.execute(connection).map_err(DbError::from_query)?;
        }
        Db::Sqlite(connection) => {
            for (number, cells) in rows {
                let query = sql_query(ROW).bind::<Text, _>(list);
                let query = query.bind::<Integer, _>(number).bind::<Text, _>(cells);
                query.execute(connection).map_err(DbError::from_query)?;
            }
        }
    }
    Ok(())
}

/// The pieces of a text, numbered from 0.
pub fn insert_passages(db: &mut Db, content: i64, pieces: &[String]) -> Result<(), DbError> {
    let numbers: Vec<i32> = (0_i32..).take(pieces.len()).collect();
    match db {
        Db::Postgres(connection) => {
            let query = sql_query(PASSAGES).bind::<BigInt, _>(content);
            let query = query.bind::<Array<Integer>, _>(&numbers).bind::<Array<Text>, _>(pieces);
            query.execute(connection).map_err(DbError::from_query)?;
        }
        Db::Sqlite(connection) => {
            for (number, piece) in numbers.iter().zip(pieces) {
                let query = sql_query(PASSAGE).bind::<BigInt, _>(content);
                let query = query.bind::<Integer, _>(number).bind::<Text, _>(piece);
                query.execute(connection).map_err(DbError::from_query)?;
            }
        }
    }
    Ok(())
}

/// The words of a text, each with the number of its first piece.
pub fn insert_words(db: &mut Db, content: i64, words: &[(String, i32)]) -> Result<(), DbError> {
    match db {
        Db::Postgres(connection) => {
            let (words, passages): (Vec<&str>, Vec<i32>) =
                words.iter().map(|(word, passage)| (word.as_str(), *passage)).unzip();
            let query = sql_query(WORDS).bind::<BigInt, _>(content);
            let query = query.bind::<Array<Text>, _>(words).bind::<Array<Integer>, _>(passages);
            query.execute(connection).map_err(DbError::from_query)?;
        }
        Db::Sqlite(connection) => {
            for (word, passage) in words {
                let query = sql_query(WORD).bind::<BigInt, _>(content);
                let query = query.bind::<Text, _>(word).bind::<Integer, _>(passage);
                query.execute(connection).map_err(DbError::from_query)?;
            }
        }
    }
    Ok(())
}

const MEMBERS: &str = "INSERT INTO audit_member (sample_id, agreement_id, stratum, weight, points, place) \
    SELECT $1, a, s, w, p, n FROM unnest($2::text[], $3::text[], $4::integer[], $5::text[], $6::integer[]) AS t (a, s, w, p, n)";
const MEMBER: &str = "INSERT INTO audit_member (sample_id, agreement_id, stratum, weight, points, place) \
    VALUES (?1, ?2, ?3, ?4, ?5, ?6)";

/// A record of a population: agreement, stratum, weight, points, place in the order of drawing.
pub type Member<'m> = (&'m str, &'m str, i32, &'m str, i32);

/// The population of an audit's sample.
pub fn insert_members(db: &mut Db, sample_id: &str, members: &[Member]) -> Result<(), DbError> {
    match db {
        Db::Postgres(connection) => {
            let text = |of: fn(&Member) -> String| members.iter().map(of).collect::<Vec<String>>();
            let number = |of: fn(&Member) -> i32| members.iter().map(of).collect::<Vec<i32>>();
            let query = sql_query(MEMBERS).bind::<Text, _>(sample_id.to_owned());
            let query = query.bind::<Array<Text>, _>(text(|member| member.0.to_owned()));
            let query = query.bind::<Array<Text>, _>(text(|member| member.1.to_owned()));
            let query = query.bind::<Array<Integer>, _>(number(|member| member.2));
            let query = query.bind::<Array<Text>, _>(text(|member| member.3.to_owned()));
            let query = query.bind::<Array<Integer>, _>(number(|member| member.4));
            query.execute(connection).map_err(DbError::from_query)?;
        }
        Db::Sqlite(connection) => {
            for (agreement, stratum, weight, points, place) in members {
                let query = sql_query(MEMBER).bind::<Text, _>(sample_id).bind::<Text, _>(*agreement);
                let query = query.bind::<Text, _>(*stratum).bind::<Integer, _>(*weight);
                let query = query.bind::<Text, _>(*points).bind::<Integer, _>(*place);
                query.execute(connection).map_err(DbError::from_query)?;
            }
        }
    }
    Ok(())
}
