import { managers } from '#prisma/data/samples.ts'
import type { Language } from '#workflows/languages.ts'
import type { Role } from '#workflows/roles.ts'

type OfficePerson = {
	key: string
	name: string
	title: string
	email: string
	role: Role
	language: Language
	regions?: string[]
}

const officers: OfficePerson[] = [
	{
		key: 'triage',
		name: 'Helen Marsh (sample)',
		title: 'Triage officer',
		email: 'h.marsh@office.example',
		role: 'triageOfficer',
		language: 'en',
	},
	{
		key: 'triage.second',
		name: 'Luc Fournel (exemple)',
		title: 'Fonctionnaire chargé du tri',
		email: 'l.fournel@office.example',
		role: 'triageOfficer',
		language: 'fr',
	},
	{
		key: 'case.africa',
		name: 'Daniel Osei (sample)',
		title: 'Case officer, Africa',
		email: 'd.osei@office.example',
		role: 'caseOfficer',
		language: 'en',
		regions: ['Africa'],
	},
	{
		key: 'case.africa.second',
		name: 'Awa Ndiaye (exemple)',
		title: 'Chargée de dossiers, Afrique',
		email: 'a.ndiaye@office.example',
		role: 'caseOfficer',
		language: 'fr',
		regions: ['Africa'],
	},
	{
		key: 'case.asia',
		name: 'رنا الخطيب (عينة)',
		title: 'Case officer, Asia and Oceania',
		email: 'r.alkhatib@office.example',
		role: 'caseOfficer',
		language: 'ar',
		regions: ['Asia', 'Oceania'],
	},
	{
		key: 'case.americas',
		name: 'Beatriz Salgado (muestra)',
		title: 'Case officer, Americas and Europe',
		email: 'b.salgado@office.example',
		role: 'caseOfficer',
		language: 'es',
		regions: ['Americas', 'Europe'],
	},
	{
		key: 'approver',
		name: 'Ingrid Solberg (sample)',
		title: 'Headquarters approver',
		email: 'i.solberg@office.example',
		role: 'headquartersApprover',
		language: 'en',
	},
	{
		key: 'due-diligence',
		name: 'Claire Aubin (exemple)',
		title: 'Human rights due diligence officer',
		email: 'c.aubin@office.example',
		role: 'dueDiligenceOfficer',
		language: 'fr',
	},
]

/** All people of the sample UNODC but its administrator. */
export const officePeople: OfficePerson[] = [
	...officers,
	...Object.entries(managers).map(([key, manager]) => ({
		...manager,
		key,
		title: `Programme manager, ${manager.regions.join(' and ')}`,
		role: 'programmeManager' as const,
	})),
]
