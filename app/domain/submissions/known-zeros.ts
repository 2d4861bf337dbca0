import type { SectionValues } from '#app/domain/core/answers.server.ts'
import { withUncertainZeros } from '#app/forms/uncertain-zeros.ts'
import type { Kind } from '#workflows/vocabulary.ts'
import type { Revised } from './revised-answers.server.ts'
import { zerosStated } from './settled-zeros.ts'

type NumberedNeed = { rank: number; sections: Record<string, SectionValues> }
type FiledNeed = { id: string; kind: Kind; rank: number; settledZeros: Stored.SettledZeros }

/** Which zeros of a submission from when a blank was stored as 0 are certain, by the number of the need. */
export type KnownZeros = Readonly<Record<number, Stored.SettledZeros>>

/** Those that were settled, and those that revised answers state now. */
export const zerosKnown = (needs: readonly FiledNeed[], revised: Revised): KnownZeros =>
	Object.fromEntries(
		needs.map((need) => {
			const now = zerosStated(need, revised).map((path) => [path, 0])
			return [need.rank, { ...Object.fromEntries(now), ...need.settledZeros }]
		}),
	)

/**
 * A version of a submission as its readers were told it: a 0 is "0 or not known" unless it was settled by then. `known`
 * is null where blanks were never stored as 0; without the number of the version, all that was settled counts.
 */
export function withKnownZeros<Told extends { needs: NumberedNeed[] }>(
	told: Told,
	known: KnownZeros | null,
	version = Number.POSITIVE_INFINITY,
): Told {
	if (!known) return told
	const needs = told.needs.map((need) => {
		const settled = Object.entries(known[need.rank] ?? {}).filter(([, since]) => since <= version)
		const settledZeros = Object.fromEntries(settled)
		return { ...need, sections: withUncertainZeros(need.sections, { blanksAsZero: true, settledZeros }) }
	})
	return { ...told, needs }
}
