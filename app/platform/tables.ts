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
