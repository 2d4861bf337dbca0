import { isClassified } from '#workflows/classification-facts.ts'
import type { Classification } from '#workflows/sharing.ts'

/** What decides on the readers of a request and of all that belongs to it. */
export type Sighted = {
	stateIso3: string
	classification: Classification
	submittedAt: Date | null
	officerId: string | null
	region: string | null
	dueDiligence: string
}

/**
 * Lexemes of readers, as `app_sight()` of the database asks for them: `@s:` State, `@office` triage and headquarters,
 * `@o:` case officer, `@open` and `@r:` case officers of all regions and of one, `@dd` due diligence, `@m:` programme
 * manager, `@d:` donor, `@staff` all of UNODC, `@people` and `@p:` those who see people of UNODC and of a State,
 * `@published` everyone.
 */
export const ofState = (stateIso3: string) => `@s:${stateIso3}`
export const ofManagers = (ids: readonly string[]) => ids.map((id) => `@m:${id}`)

/** Case officers who may list the words of a request: its own and those of its region. */
function caseOfficers({ officerId, region }: Sighted): string[] {
	return ['@open', ...(region ? [`@r:${region}`] : []), ...(officerId ? [`@o:${officerId}`] : [])]
}

const isSecret = ({ classification }: Sighted) => isClassified(classification, 'wordsWithheld')

/** Officers who may find a request by its words; none of a confidential one, which no list names by its title. */
export function officersOfWords(request: Sighted): string[] {
	if (!request.submittedAt || isSecret(request)) return []
	return ['@office', ...caseOfficers(request)]
}

/** The same for due diligence officers, who read no situation and no files of the submission. */
export const dueDiligenceOfWords = (request: Sighted): string[] =>
	request.submittedAt && !isSecret(request) ? ['@dd'] : []

/** Officers who find a request by its reference alone. */
export function officersOfReference(request: Sighted): string[] {
	if (!request.submittedAt || !isSecret(request)) return []
	return [
		'@office',
		...(request.officerId ? [`@o:${request.officerId}`] : []),
		...(request.dueDiligence === 'notNeeded' ? [] : ['@dd']),
	]
}

/** Who knows the words of what belongs to a request, and who its reference: one of two lists holds each manager. */
export function readersOf(request: Sighted, managers: readonly string[]) {
	const known = request.submittedAt ? ofManagers(managers) : []
	return {
		words: [
			ofState(request.stateIso3),
			...officersOfWords(request),
			...dueDiligenceOfWords(request),
			...(isSecret(request) ? [] : known),
		],
		reference: [...officersOfReference(request), ...(isSecret(request) ? known : [])],
	}
}
