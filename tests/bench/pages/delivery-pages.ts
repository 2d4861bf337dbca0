import { ledgerNames } from '#app/forms/lists/ledger-list.ts'
import type { Places } from './places.ts'
import { office, ofState, type Page, type Reader } from './readers.ts'

const parties: Reader[] = ['manager', 'focalPoint', 'caseOfficer']
const two: Reader[] = ['manager', 'caseOfficer']
const ofProgramme: Reader[] = [...office, 'administrator']

/** The pages of deliveries and programmes. */
export const deliveryPages = (at: Places): Page[] => [
	{ name: 'delivery', path: at.training, readers: [...parties, 'donor'] },
	{ name: 'delivery, steps', path: `${at.training}/steps`, readers: parties },
	{ name: 'delivery, files', path: `${at.training}/files`, readers: parties },
	{ name: 'delivery, corrections', path: `${at.training}/corrections`, readers: parties },
	{ name: 'delivery, indicators', path: `${at.training}/indicators`, readers: parties },
	{ name: 'training', path: `${at.training}/training`, readers: ['manager', 'focalPoint'] },
	...ledgerNames.map((name) => ({
		name: `training, ${name}`,
		path: `${at.training}/training/${name}`,
		readers: ['manager', 'focalPoint'] satisfies Reader[],
	})),
	{ name: 'training, workbook', path: `${at.training}/training/results/workbook`, readers: ['manager'] },
	{ name: 'participant', path: at.nominee, readers: ['focalPoint', 'drafter'] },
	{ name: 'equipment', path: `${at.equipment}/equipment`, readers: parties },
	{ name: 'advisory support', path: `${at.advisory}/advisory`, readers: ['triage', 'approver'] },
	{ name: 'programme', path: at.programme, readers: [...ofProgramme, ...ofState, 'donor'] },
	{ name: 'programme, needs', path: `${at.programme}/needs`, readers: two },
	{ name: 'programme, deliveries', path: `${at.programme}/deliveries`, readers: [...two, 'donor'] },
	{ name: 'programme, funding', path: `${at.programme}/funding`, readers: two },
	{ name: 'programme, scope', path: `${at.programme}/scope`, readers: two },
	{ name: 'programme, history', path: `${at.programme}/history`, readers: two },
	{ name: 'programme, form', path: `${at.programme}/edit`, readers: ['manager'] },
	{ name: 'new programme', path: '/programmes/new', readers: ['manager'] },
	{ name: 'import of programmes', path: '/programmes/import', readers: ['manager'] },
]
