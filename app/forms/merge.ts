import type * as z from 'zod'
import { controlOf } from '#workflows/fields.ts'
import { isAsked } from './conditions.ts'
import { type Fingerprint, fingerprint, isWithin, leavesOf, partOf } from './fingerprint.ts'
import type { Section } from './section.ts'

type Values = Record<string, unknown>
type Sides = {
	stored: Values
	sent: Values
	/** The state the page was rendered from; then what it sent since without a response. */
	drawn: readonly Fingerprint[]
	/** Names whose stored value is kept, whatever was sent. */
	keep: readonly string[]
}

/**
 * Merges one field three ways, leaf by leaf; rows are merged as a whole if their numbers differ. In a conflict the
 * stored value is kept and the name is returned.
 */
function mergeField(name: string, sides: Sides): { value: unknown; conflicts: string[] } {
	const field = fieldIn(name, sides)
	const conflicts: string[] = []
	let value = sides.stored[name]
	for (const unit of unitsOf(name, field)) {
		const decided = decide(unit, field)
		if (decided === 'conflict') conflicts.push(unit)
		if (decided === 'mine') value = withUnit(value, unit, sides.sent)
	}
	return { value, conflicts }
}

/** Reads the sides of one field once, for all its leaves. */
function fieldIn(name: string, { stored, sent, drawn, keep }: Sides) {
	const [theirs, mine] = [{ [name]: stored[name] }, { [name]: sent[name] }]
	return {
		stored: leavesOf(theirs),
		sent: leavesOf(mine),
		keep,
		storedPrint: fingerprint(theirs),
		sentPrint: fingerprint(mine),
		drawn: drawn.map((one) => partOf(one, name)),
	}
}
type FieldSides = ReturnType<typeof fieldIn>

function decide(unit: string, field: FieldSides): 'mine' | 'theirs' | 'conflict' {
	const { stored, sent, storedPrint, sentPrint, drawn, keep } = field
	if (isSame(stored, sent, unit) || keep.includes(unit) || keep.includes(fieldOf(unit))) return 'theirs'
	const known = drawn.map((one) => part(one, unit))
	if (known.includes(part(storedPrint, unit))) return 'mine' // nobody else has changed it
	return known[0] === part(sentPrint, unit) ? 'theirs' : 'conflict'
}

// No field of ours has so many; forged input must not slow the server.
const MOST_LEAVES = 500

/** Returns the names that are merged separately: the leaves of a field, or the field. */
function unitsOf(name: string, { storedPrint, sentPrint, drawn }: FieldSides): string[] {
	const leaves = [storedPrint, sentPrint, ...drawn].map((side) => [...side.keys()])
	const all = [...new Set(leaves.flat())]
	const counts = new Set(leaves.map((side) => rowsIn(side, name)))
	const whole = counts.size > 1 || (all.includes(name) && all.length > 1) || all.length > MOST_LEAVES
	return whole ? [name] : all
}

const fieldOf = (unit: string) => unit.split('.')[0] ?? unit

const rowsIn = (leaves: string[], name: string) =>
	leaves.reduce((count, leaf) => {
		const index = Number(leaf.slice(name.length + 1).split('.')[0] || Number.NaN)
		return Number.isNaN(index) ? count : Math.max(count, index + 1)
	}, 0)

type Leaves = ReadonlyMap<string, string>
const part = (side: Leaves, unit: string) => JSON.stringify([...partOf(side, unit)])

/** Whether a field, or a part of it, is equal in both. */
export const isSame = (one: Leaves, other: Leaves, unit: string) => part(one, unit) === part(other, unit)

/** Returns a value with one unit replaced by the submitted one. */
function withUnit(value: unknown, unit: string, sent: Values): unknown {
	const [field = '', ...path] = unit.split('.')
	return replaced(value, path, valueIn(sent[field], path))
}

const valueIn = (value: unknown, path: string[]): unknown =>
	path.reduce<unknown>((node, part) => (isObject(node) ? node[part] : undefined), value)

function replaced(value: unknown, [part, ...rest]: string[], by: unknown): unknown {
	if (part === undefined) return by
	if (Array.isArray(value))
		return value.map((one, index) => (String(index) === part ? replaced(one, rest, by) : one))
	const group = isObject(value) ? value : {}
	return { ...group, [part]: replaced(group[part], rest, by) }
}

const isObject = (value: unknown): value is Values => value !== null && typeof value === 'object'

/** Returns the values with the named units as submitted, for a page that asks about its conflicts. */
export function withSent(values: Values, sent: Values, units: readonly string[]): Values {
	const shown = { ...values }
	for (const unit of units) shown[fieldOf(unit)] = withUnit(shown[fieldOf(unit)], unit, sent)
	return shown
}

/**
 * Returns the state of a page that stays open after saving: its own values, stored or not. Where it still differs from
 * another person's newer values it must keep the older ones, or it would undo them at the next save. A field that was
 * not sent and is not stored was emptied on the page.
 */
export function drawnAfter({
	stored,
	sent,
	drawn,
	conflicts,
}: Omit<Sides, 'keep'> & { conflicts: string[] }) {
	const [base = new Map<string, string>()] = drawn
	const held = new Set([...leavesOf(stored).keys()].map(fieldOf))
	const isHidden = (field: string) => !(field in sent) && held.has(field)
	const older = (leaf: string) => isHidden(fieldOf(leaf)) || conflicts.some((unit) => isWithin(leaf, unit))
	return new Map([
		...[...fingerprint(sent)].filter(([leaf]) => !older(leaf)),
		...[...base].filter(([leaf]) => older(leaf)),
	])
}

type Change = { stored: Values; sent: Values; drawn: readonly Fingerprint[]; keep?: readonly string[] }

/** Returns the values of a section after saving a page, and the names of fields that two people changed differently. */
export function mergeSection(section: Section, { stored, sent, drawn, keep = [] }: Change) {
	const values: Values = {}
	const conflicts: string[] = []
	for (const name of Object.keys(section.shape)) {
		const merged = wasOnPage(section, name, sent, stored)
			? mergeField(name, { stored, sent, drawn, keep })
			: { value: stored[name], conflicts: [] }
		if (merged.value !== undefined) values[name] = merged.value
		conflicts.push(...merged.conflicts)
	}
	return { values: settled(section, values), conflicts }
}

// A page sends nothing for these if nothing is ticked or all rows are empty; every other control sends its name.
const silentWhenEmpty = new Set(['tick', 'choices', 'ordered', 'needs', 'rows'])

/** Whether a missing field was emptied on the page, or not shown because its condition was not met. */
function wasOnPage({ name: section, shape }: Section, name: string, sent: Values, stored: Values) {
	if (name in sent) return true
	const control = controlOf(shape[name] as z.ZodType)?.control ?? ''
	return silentWhenEmpty.has(control) && isAsked(section, name, sent) && isAsked(section, name, stored)
}

/** Returns valid values as parsed by the schema, all others as typed. */
function settled({ shape, schema }: Section, values: Values): Values {
	const whole = schema.safeParse(values)
	if (whole.success) return { ...values, ...whole.data }
	return Object.fromEntries(
		Object.entries(values).map(([name, value]) => {
			const isEmpty = leavesOf(value).size === 0 // a blank is not yet the 0 or "no" of its schema
			const good = isEmpty ? undefined : (shape[name] as z.ZodType).safeParse(value)
			return [name, good?.success ? good.data : value]
		}),
	)
}
