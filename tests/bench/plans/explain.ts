import type pg from 'pg'
import { firstOf } from '#tests/support/present.ts'
import type { Executed } from '../wire/tap.ts'

type PlanRow = { 'QUERY PLAN': { Plan: PlanNode }[] }

type PlanNode = {
	'Node Type': string
	'Parent Relationship'?: string
	'Relation Name'?: string
	'Index Name'?: string
	'Index Cond'?: string
	'One-Time Filter'?: string
	'Total Cost': number
	Plans?: PlanNode[]
}

/** A table read as a whole, itself or through an index. */
export type Scan = { table: string; read: string }

/** The plan of a statement, with what it reads as a whole. */
export type Explained = { text: string; cost: number; scans: Scan[] }

/** Nodes that pass on rows as they come, so that a limit above them ends the nodes below. */
const passesOn = new Set([
	'Limit',
	'Nested Loop',
	'Append',
	'Merge Append',
	'Subquery Scan',
	'Result',
	'LockRows',
])
/** Conditions on no possible value, such as an empty list of ids: the nodes below are never executed. */
const neverTrue = new Set(['false', 'NULL::boolean'])
const ofIndex = new Set(['Index Scan', 'Index Only Scan'])

/**
 * Returns the tables that a plan reads as a whole, in any part of it: row by row, or through the whole of an index,
 * unless a limit ends that early.
 */
function scannedBy(node: PlanNode, isLimited = false): Scan[] {
	const type = node['Node Type']
	if (neverTrue.has(node['One-Time Filter'] ?? '')) return []
	const isWhole = type === 'Seq Scan' || (ofIndex.has(type) && !node['Index Cond'] && !isLimited)
	const table = node['Relation Name']
	const own = isWhole && table ? [{ table, read: node['Index Name'] ?? table }] : []
	const limits = type === 'Limit' || (isLimited && passesOn.has(type))
	return [
		...own,
		...(node.Plans ?? []).flatMap((part) =>
			scannedBy(part, limits && !/Plan$/.test(part['Parent Relationship'] ?? '')),
		),
	]
}

const canBeExplained = /^\s*(select|insert|update|delete|with)\b/i
const setsSettings = /set_config\(/i

/** The session of the application in front of a recorded statement: its options, role and person. */
export type Sight = { options: string; settings: Executed[] }

/** Goes through recorded statements, each with the settings that were valid when it was executed. */
export function* withSight(executed: Executed[]): Generator<[Executed, Sight]> {
	const current = new Map<number, Executed[]>()
	for (const one of executed) {
		const settings = current.get(one.connection) ?? []
		if (/^\s*(commit|rollback)/i.test(one.text)) current.delete(one.connection)
		else if (setsSettings.test(one.text)) current.set(one.connection, [...settings, one])
		else if (canBeExplained.test(one.text)) yield [one, { options: one.options, settings }]
	}
}

const quoted = (value: string | Buffer | null) =>
	value === null ? 'null' : `'${String(value).replaceAll("'", "''")}'`

/**
 * Explains a statement as the application sends it: by its login, with the options of its sessions, the role and the
 * person of that moment, and the generic plan, which does not depend on the values.
 */
export async function explain(client: pg.Client, statement: Executed, sight: Sight): Promise<Explained> {
	await client.query('begin')
	try {
		for (const [, name, value] of sight.options.matchAll(/-c\s*([\w.]+)=(\S+)/g))
			await client.query(`set local ${name} = ${quoted(value ?? '')}`)
		await client.query('set local plan_cache_mode = force_generic_plan')
		for (const { text, values } of sight.settings) await client.query(text, values)
		await client.query(`prepare explained as ${statement.text}`)
		const given = statement.values.length > 0 ? `(${statement.values.map(quoted).join(', ')})` : ''
		const { rows } = await client.query<PlanRow>(`explain (format json) execute explained${given}`)
		const { Plan: plan } = firstOf(firstOf(rows)['QUERY PLAN'])
		return { text: statement.text, cost: plan['Total Cost'], scans: scannedBy(plan) }
	} finally {
		await client.query('rollback')
		await client.query('deallocate all')
	}
}

/**
 * Tables whose size does not follow the number of requests: reference data, settings, and what grows with people,
 * programmes or days. All others grow; a new table does until it is named here.
 */
const bounded = new Set([
	'state',
	'state_contact',
	'authority',
	'person',
	'post',
	'tenure',
	'deputy',
	'recusal',
	'account',
	'factor',
	'passkey',
	'backup_code',
	'email_setting',
	'saved_view',
	'job',
	'iati_build',
	'iati_fault',
	'iati_file',
	'programme',
	'cohort',
	'column_right',
	'entry_right',
	'reference_counter',
	'setting',
	'calendar_setting',
	'signing_key',
	'mail_domain',
	'worker',
	'officer_load',
	'reserved_sum',
	'search_walk',
	'search_word',
	'figure',
	'figure_run',
	'dataset',
	'release',
	'release_cell',
	'release_audit',
	'_prisma_migrations',
])

export const doesGrow = (table: string) => !bounded.has(table)

/** With fewer rows even a good plan reads the whole table, or the whole of a partial index. */
const MANY = 2000

export type Growing = { tables: Set<string>; isLarge: (relation: string) => boolean }

/** Returns the growing tables with enough rows for their plans to show how they are read, and their large indexes. */
export async function findGrowing(client: pg.Client): Promise<Growing> {
	const { rows } = await client.query<{ name: string; kind: string }>(
		`select relname as name, relkind as kind from pg_class
		where relnamespace = 'public'::regnamespace and relkind in ('r', 'i') and reltuples >= $1`,
		[MANY],
	)
	const large = new Set(rows.map(({ name }) => name))
	const tables = rows.filter(({ name, kind }) => kind === 'r' && doesGrow(name))
	return { tables: new Set(tables.map(({ name }) => name)), isLarge: (relation) => large.has(relation) }
}
