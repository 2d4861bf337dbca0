import { namesOf } from '#workflows/names.ts'
import { isShared, type OutsideReader, type SharedFact, type SharingChoice } from './sharing.ts'

/** A value, and the fact that it tells: what decides on who reads it. */
export type FactValue<Fact extends SharedFact = SharedFact, Value = unknown> = { fact: Fact; value: Value }

/** Marks a value as telling a fact. */
export const ofFact = <Fact extends SharedFact, Value>(fact: Fact, value: Value): FactValue<Fact, Value> => ({
	fact,
	value,
})

/** A row as a reader outside is shown it: null for every fact that is not shared, unless there is no row without it. */
export type SharedRow<Needed extends SharedFact, Values extends Record<string, FactValue>> = {
	[Name in keyof Values]: Values[Name] extends FactValue<infer Fact, infer Value>
		? [Fact] extends [Needed]
			? Value
			: Value | null
		: never
}

/**
 * The part of some values that a reader outside is shown, by the choices of the State; null where one of the needed facts
 * is not shared.
 */
export function sharedRow<const Needed extends SharedFact, const Values extends Record<string, FactValue>>(
	reader: OutsideReader,
	choice: SharingChoice,
	needed: readonly Needed[],
	values: Values,
): SharedRow<Needed, Values> | null {
	if (!needed.every((fact) => isShared(reader, fact, choice))) return null
	const shown = namesOf(values).map((name) => {
		const { fact, value } = values[name] as FactValue // of an own name
		return [name, isShared(reader, fact, choice) ? value : null]
	})
	// As the type says: a name for each value, and null for what is not shared.
	return Object.fromEntries(shown) as SharedRow<Needed, Values>
}
