import { personOf, sampleId } from '#prisma/seed/sample-people.ts'

const email = (key: string) => personOf(key).email

/** Who plays whom in the walk: people of the sample world, by their addresses. */
export const cast = {
	drafter: email('drafter.ghana.documents'),
	focalPoint: email('focalPoint.ghana'),
	mission: email('mission.ghana'),
	triage: email('triage'),
	officer: email('case.africa'),
	approver: email('approver'),
	dueDiligence: email('due-diligence'),
	manager: email('manager.africa'),
}
export type Part = keyof typeof cast

export const officerId = sampleId('case.africa')
/** Told together with the first triage officer; keeps the language of the sample world. */
export const secondTriage = { email: email('triage.second'), language: 'fr' }
