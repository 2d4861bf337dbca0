import type { Answers } from '#app/domain/core/answers.server.ts'
import { sectionsFor } from '#app/forms/section-names.ts'
import { withUncertainZeros, zeroOrUnknown } from '#app/forms/uncertain-zeros.ts'
import { placeOf } from '#app/forms/unlocking.ts'
import type { Kind } from '#workflows/vocabulary.ts'
import type { Revised } from './revised-answers.server.ts'

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
