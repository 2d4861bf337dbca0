import { type RawBuilder, sql } from 'kysely'
import { unlistedInstitution } from '#workflows/vocabulary.ts'
import type { Answers } from './answers.server.ts'

/** The tables of a statement by the names that it gives them. */
type Tables = { request: string; authority: string }
const unnamed: Tables = { request: 'request', authority: 'authority' }

/** A draft may name an institution before it says of which type it is. */
const untyped = unlistedInstitution

/** What `trim` of the product takes from both ends of a text; by itself the database takes blanks alone. */
const blanks =
	'\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff'

const answer = ({ request }: Tables, field: 'leadName' | 'leadType') =>
	sql<
		string | null
	>`nullif(btrim(${sql.ref(`${request}.answers`)} #>> ${sql.lit(`{institution,${field}}`)}, ${sql.lit(blanks)}), '')`

const submitter = ({ authority }: Tables, column: 'name' | 'institution_type') =>
	sql<string>`${sql.ref(`${authority}.${column}`)}`

/** The name that the State gives, unless it is that of the institution that submits the request. */
const otherName = (tables: Tables) => {
	const name = answer(tables, 'leadName')
	return sql<string | null>`case when lower(${name}) <> lower(${submitter(tables, 'name')}) then ${name} end`
}

/** The name of the institution that leads a request: the one that the State names, else the one that submits it. */
export const leadName = (tables = unnamed) =>
	sql<string>`coalesce(${otherName(tables)}, ${submitter(tables, 'name')})`

/** Its type, of `institutionTypes`. */
export const leadType = (tables = unnamed) =>
	sql<string>`case when ${otherName(tables)} is null then ${submitter(tables, 'institution_type')}
		else coalesce(${answer(tables, 'leadType')}, ${sql.lit(untyped)}) end`

/** Whether the institution of this name leads a request of its State: the same but for capital letters. */
export const isLedBy = (name: string | RawBuilder<string>) =>
	sql<boolean>`lower(${leadName()}) = lower(${name})`

type Institution = { name: string; institutionType: string }

/** The institution that leads a request that has been read, by its answers and the institution that submits it. */
export function leadOf({ institution = {} }: Answers, submitter: Institution): Institution {
	const text = (value: unknown) => (typeof value === 'string' ? value.trim() : '')
	const name = text(institution.leadName)
	if (name === '' || name.toLowerCase() === submitter.name.toLowerCase()) return submitter
	return { name, institutionType: text(institution.leadType) || untyped }
}
