import type { Catalogue } from './catalogue.ts'

type Column = Catalogue['columns'][number]
type Constraint = Catalogue['constraints'][number]

/** What a right is to: the last word of its phrase, up to the column. */
const tableOf = (right: string) => right.split(' ').at(-1)?.split('.')[0] ?? ''
const columnName = ({ table, name }: { table: string; name: string }) => `${table}.${name}`

/**
 * Returns the changes between two states of a schema that a release which knows only the first may not bear while it
 * runs, or that keep others from a table while they are made; each as one phrase, such as `drops column need.title`.
 */
export function findingsOf(before: Catalogue, after: Catalogue): string[] {
	const left = new Set(after.tables.map(({ name }) => name))
	const there = new Set(before.tables.map(({ name }) => name))
	const stays = ({ table }: { table: string }) => there.has(table) && left.has(table)
	return [
		...before.tables.filter(({ name }) => !left.has(name)).map(({ name }) => `drops table ${name}`),
		...columnChanges(before.columns.filter(stays), after.columns.filter(stays)),
		...constraintChanges(before, after.constraints.filter(stays)),
		...dropped(before.constraints.filter(stays), after.constraints)
			.filter(({ kind }) => kind === 'key')
			.map(({ name, table }) => `drops key ${name} of ${table}`),
		...dropped(after.guards.filter(stays), before.guards).map(
			({ name, table }) => `adds trigger ${name} before changes of ${table}`,
		),
		...valueChanges(before, after),
		...functionChanges(before, after),
		...before.rights
			.filter((right) => !after.rights.includes(right) && left.has(tableOf(right)))
			.map((right) => `takes ${right}`),
		...locks(before, after, stays),
	]
}

const dropped = <Named extends { table: string; name: string }>(
	from: readonly Named[],
	by: readonly Named[],
) => {
	const kept = new Set(by.map(columnName))
	return from.filter((one) => !kept.has(columnName(one)))
}

function columnChanges(before: readonly Column[], after: readonly Column[]): string[] {
	const earlier = new Map(before.map((column) => [columnName(column), column]))
	const changed = after.flatMap((column) => {
		const name = columnName(column)
		const was = earlier.get(name)
		const mustBeNamed = column.required && !column.filled
		if (!was) return mustBeNamed ? [`requires new column ${name}`] : []
		return [
			...(was.type === column.type ? [] : [`changes type of ${name}`]),
			...(column.required && !was.required ? [`requires column ${name}`] : []),
			...(mustBeNamed && was.filled ? [`drops default of ${name}`] : []),
		]
	})
	return [...dropped(before, after).map((column) => `drops column ${columnName(column)}`), ...changed]
}

/** A constraint of new columns alone cannot refuse what an older release writes: it leaves them empty. */
function constraintChanges(before: Catalogue, after: readonly Constraint[]): string[] {
	const earlier = new Map(before.constraints.map((one) => [columnName(one), one]))
	const known = new Set(before.columns.map(columnName))
	return after
		.filter(
			({ table, columns }) =>
				columns.length === 0 || columns.some((name) => known.has(columnName({ table, name }))),
		)
		.filter((one) => {
			const was = earlier.get(columnName(one))
			return was?.definition !== one.definition && !(was && allowsMore(was.definition, one.definition))
		})
		.map(({ kind, name, table }) => `adds ${kind} ${name} to ${table}`)
}

const quoted = /'(?:[^']|'')*'(?:::\w+)?(?:, )?/g
const oneOfList = /^CHECK \(\("?\w+"? = ANY \(ARRAY\[\]\)\)\)$/

/** Whether a check that a column has one of a list of values differs only by further values. */
function allowsMore(before: string, after: string): boolean {
	const valuesOf = (definition: string) =>
		(definition.match(quoted) ?? []).map((value) => value.replace(/, $/, ''))
	const bare = before.replaceAll(quoted, '')
	const now = new Set(valuesOf(after))
	return (
		oneOfList.test(bare) &&
		bare === after.replaceAll(quoted, '') &&
		valuesOf(before).every((value) => now.has(value))
	)
}

function valueChanges(before: Catalogue, after: Catalogue): string[] {
	const named = ({ values }: Catalogue) => new Set(values.map(({ type, value }) => `${value} of ${type}`))
	const types = new Set(before.values.map(({ type }) => type))
	const earlier = named(before)
	const later = named(after)
	return [
		...[...earlier].filter((value) => !later.has(value)).map((value) => `drops value ${value}`),
		// The client of an older release cannot read it.
		...after.values
			.filter(({ type, value }) => types.has(type) && !earlier.has(`${value} of ${type}`))
			.map(({ type, value }) => `adds value ${value} of ${type}`),
	]
}

function functionChanges(before: Catalogue, after: Catalogue): string[] {
	const later = new Map(after.functions.map(({ name, result }) => [name, result]))
	return before.functions.flatMap(({ name, result }) => {
		if (!later.has(name)) return [`drops function ${name}`]
		return later.get(name) === result ? [] : [`changes result of ${name}`]
	})
}

type Stays = (one: { table: string }) => boolean

/** What keeps others from writing to a table that may be large, for as long as it takes. */
function locks(before: Catalogue, after: Catalogue, stays: Stays): string[] {
	const files = new Map(before.tables.map(({ name, file }) => [name, file]))
	const constraints = new Set(after.constraints.map(columnName))
	return [
		...after.tables
			.filter(({ name, file }) => (files.get(name) ?? file) !== file)
			.map(({ name }) => `rewrites table ${name}`),
		...dropped(after.indexes.filter(stays), before.indexes)
			.filter((index) => !constraints.has(columnName(index)))
			.map(({ name, table }) => `builds index ${name} while ${table} cannot be changed`),
	]
}
