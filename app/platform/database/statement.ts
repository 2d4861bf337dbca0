import {
	type Compilable,
	DummyDriver,
	Kysely,
	PostgresAdapter,
	PostgresIntrospector,
	PostgresQueryCompiler,
	type RawBuilder,
	sql,
} from 'kysely'
import type { Prisma } from '#prisma/generated/client.ts'

type Models = Prisma.TypeMap['model']

/** `stateIso3` -> `state_iso3`: every table and column of `schema.prisma` is named in this way. */
type Snake<Name extends string> = Name extends `${infer First}${infer Rest}`
	? First extends Lowercase<First>
		? `${First}${Snake<Rest>}`
		: `_${Lowercase<First>}${Snake<Rest>}`
	: ''

/** What the driver returns for a value that Prisma returns as something else: whole numbers of 64 bits and decimals as text. */
type Driven<Value> = Value extends bigint | Prisma.Decimal ? string : Value

type Columns<Model extends keyof Models> = {
	[Field in keyof Models[Model]['payload']['scalars'] & string as Snake<Field>]: Driven<
		Models[Model]['payload']['scalars'][Field]
	>
}

/** Tables and columns by their names in the database, typed by `schema.prisma`. */
export type Tables = {
	[Model in keyof Models as Snake<Uncapitalize<Model>>]: Columns<Model>
}

/** Builds and types statements; `readAs` sends them. Rows nested as JSON carry their dates as text: see `dateIn`. */
export const build = new Kysely<Tables>({
	dialect: {
		createAdapter: () => new PostgresAdapter(),
		createDriver: () => new DummyDriver(),
		createIntrospector: (db) => new PostgresIntrospector(db),
		createQueryCompiler: () => new PostgresQueryCompiler(),
	},
})

/** A statement built once in the process, with the arguments of each use as its parameters. */
export type Statement<Args, Row> = {
	name: string
	text: string
	values: (args: Args) => unknown[]
	/** Only a type: what a row holds. */
	row?: Row
}

/** Stands in a statement where an argument comes. */
class Hole {
	constructor(readonly key: PropertyKey) {}
}

// One text has one name: each connection plans a named statement once and keeps the plan, so the texts are bounded.
const MOST = 1_000
const names = new Map<string, string>()

function nameOf(text: string): string | undefined {
	const known = names.get(text)
	if (known || names.size === MOST) return known
	const name = `read_${names.size + 1}`
	names.set(text, name)
	return name
}

/**
 * Builds a statement once. `of` may use the arguments as values only: it runs before there are any, so it cannot choose
 * by them. A statement whose shape depends on what is asked is built for each use, and passed to `read` as it is.
 */
export function statement<Args extends object, Row>(
	of: (args: Args) => Compilable<Row>,
): Statement<Args, Row> {
	// Whatever is asked of it is a hole, in place of an argument.
	const holes = new Proxy({} as Args, { get: (_, key) => new Hole(key) })
	const { sql: text, parameters } = of(holes).compile()
	const values = (args: Args) =>
		parameters.map((one) => (one instanceof Hole ? Reflect.get(args, one.key) : one))
	return { name: nameOf(text) ?? '', text, values }
}

/** A statement in SQL, for what the builder has no words for; the type of its rows is that of the text. */
export const raw = <Row>(text: RawBuilder<Row>): Compilable<Row> => ({ compile: () => text.compile(build) })

/** What a column is compared with (`=`) to be one of these texts, however many: the text stays the same. */
export const anyOf = <Text extends string>(texts: readonly Text[]) => sql<Text>`any(${texts}::text[])`

/** The same of texts that the code knows (`in`): written into the statement, so that a partial index and what is known of
 * their number serve it. Statuses come from the tables of facts beside their charts. */
export const fixed = <Text extends string>(texts: readonly Text[]) =>
	sql<Text>`(${sql.join(texts.map((text) => sql.lit(text)))})`

/** The text of a statement that was built for one use, named like one that was built once. */
export function compiled(query: Compilable<unknown>) {
	const { sql: text, parameters } = query.compile()
	return { name: nameOf(text), text, values: [...parameters] }
}

/** A date of a row that came as JSON. */
export function dateIn(text: string): Date
export function dateIn(text: string | null): Date | null
export function dateIn(text: string | null) {
	return text === null ? null : new Date(text)
}
