import { type Fingerprint, fingerprint, isWithin, leavesOf, partOf } from './fingerprint.ts'

type Values = Record<string, unknown>
type Sides = {
	stored: Values
	sent: Values
	/** What the page was drawn from; then what it sent since without hearing whether it arrived. */
	drawn: readonly Fingerprint[]
	/** Names for which the stored value stays, whatever was sent. */
	keep: readonly string[]
}

/**
 * One field merged three ways, leaf by leaf; rows as a whole when the three do not have the same number of them.
 * A conflict keeps what is stored and is named.
 */
export function mergeField(name: string, sides: Sides): { value: unknown; conflicts: string[] } {
	const conflicts: string[] = []
	let value = sides.stored[name]
	for (const unit of unitsOf(name, sides)) {
		const decided = decide(unit, sides)
		if (decided === 'conflict') conflicts.push(unit)
		if (decided === 'mine') value = withUnit(value, unit, sides.sent)
	}
	return { value, conflicts }
}

function decide(unit: string, { stored, sent, drawn, keep }: Sides): 'mine' | 'theirs' | 'conflict' {
	if (isSame(stored, sent, unit) || keep.includes(unit) || keep.includes(fieldOf(unit))) return 'theirs'
	const known = drawn.map((one) => part(one, unit))
	if (known.includes(part(fingerprint(stored), unit))) return 'mine' // nobody else has changed it
	return known[0] === part(fingerprint(sent), unit) ? 'theirs' : 'conflict'
}

/** The names that are merged each by itself: the leaves of a field, or the field. */
function unitsOf(name: string, { stored, sent, drawn }: Sides): string[] {
	const sides = [fingerprint(pick(stored, name)), fingerprint(pick(sent, name)), ...drawn]
	const leaves = sides.map((side) => [...side.keys()].filter((leaf) => isWithin(leaf, name)))
	const all = [...new Set(leaves.flat())]
	const counts = new Set(leaves.map((side) => rowsIn(side, name)))
	const whole = counts.size > 1 || (all.includes(name) && all.length > 1)
	return whole ? [name] : all
}

const pick = (values: Values, name: string): Values => ({ [name]: values[name] })
const fieldOf = (unit: string) => unit.split('.')[0] ?? unit

const rowsIn = (leaves: string[], name: string) =>
	leaves.reduce((count, leaf) => {
		const index = Number(leaf.slice(name.length + 1).split('.')[0] || Number.NaN)
		return Number.isNaN(index) ? count : Math.max(count, index + 1)
	}, 0)

const part = (side: ReadonlyMap<string, string>, unit: string) => JSON.stringify([...partOf(side, unit)])

/** Whether a field, or a part of it, says the same in both. */
export const isSame = (one: Values, other: Values, unit: string) =>
	part(leavesOf(one), unit) === part(leavesOf(other), unit)

/** A value with one unit of it as it was sent. */
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

/** Some values with the named units as they were sent: what a page shows that asks about its conflicts. */
export function withSent(values: Values, sent: Values, units: readonly string[]): Values {
	const shown = { ...values }
	for (const unit of units) shown[fieldOf(unit)] = withUnit(shown[fieldOf(unit)], unit, sent)
	return shown
}

/**
 * What a page that stays open shows once its values were saved: its own words, be they stored or not. Where it still
 * differs from somebody's newer words it must go on knowing the older ones, or it would undo them the next time.
 */
export function drawnAfter({
	sent,
	drawn,
	conflicts,
}: Omit<Sides, 'stored' | 'keep'> & { conflicts: string[] }) {
	const [base = new Map<string, string>()] = drawn
	const older = (leaf: string) => !(fieldOf(leaf) in sent) || conflicts.some((unit) => isWithin(leaf, unit))
	return new Map([
		...[...fingerprint(sent)].filter(([leaf]) => !older(leaf)),
		...[...base].filter(([leaf]) => older(leaf)),
	])
}
