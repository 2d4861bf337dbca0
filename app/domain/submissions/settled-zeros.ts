import type { Answers, SectionValues } from '#app/domain/core/answers.server.ts'
import { sectionsFor } from '#app/forms/section-names.ts'
import { withUncertainZeros, zeroOrUnknown } from '#app/forms/uncertain-zeros.ts'
import { placeOf } from '#app/forms/unlocking.ts'
import type { Kind } from '#workflows/vocabulary.ts'
import type { Revised } from './revised-answers.server.ts'

type NumberedNeed = { rank: number; sections: Record<string, SectionValues> }
type KnownNeed = { id: string; kind: Kind; rank: number; settledZeros: Stored.SettledZeros }

/** Which zeros of a submission from when a blank was stored as 0 are certain, by the number of the need. */
export type KnownZeros = Readonly<Record<number, Stored.SettledZeros>>

/** Those that were settled, and those that revised answers state now. */
export const zerosKnown = (needs: readonly KnownNeed[], revised: Revised): KnownZeros =>
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

type FiledNeed = { id: string; kind: Kind; answers: Answers; settledZeros: Stored.SettledZeros }

/** The needs of a request with their answers as readers are told them: see `withUncertainZeros`. */
export const toldNeeds = <Need extends Pick<FiledNeed, 'answers' | 'settledZeros'>>(
	needs: readonly Need[],
	blanksAsZero: boolean,
): Need[] =>
	needs.map((need) => ({ ...need, answers: withUncertainZeros(need.answers, { ...need, blanksAsZero }) }))

/**
 * The numbers of a need of which revised answers state that they are 0, as `settled_zeros` names them (`need.persons`).
 * Its State was shown each of them as "0 or not known", so that a 0 is one from then on.
 */
export const zerosStated = ({ id, kind }: Pick<FiledNeed, 'id' | 'kind'>, revised: Revised): string[] =>
	sectionsFor(kind).flatMap((section) =>
		Object.entries(revised[placeOf(section, id)] ?? {})
			.filter(([, value]) => value === 0)
			.map(([field]) => `${section}.${field}`),
	)

/** Whether revised answers settle a 0 of a need that may have been a blank until now. */
export function settlesZero(need: FiledNeed, blanksAsZero: boolean, revised: Revised): boolean {
	const told = withUncertainZeros(need.answers, { ...need, blanksAsZero })
	return zerosStated(need, revised).some((path) => {
		const [section = '', field = ''] = path.split('.')
		return told[section]?.[field] === zeroOrUnknown
	})
}
