import { administrator, personOf } from './sample-people.ts'

/** The password of every sample account; a sample world is for trials, never for real data. */
export const samplePassword = 'sample-world-2026'

/** The secret of the one-time codes of every sample account; the page that asks for a code shows it. */
export const sampleFactorSecret = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP'

const main = {
	'Drafter, Ghana': 'drafter.ghana.documents',
	'Focal point, Ghana': 'focalPoint.ghana',
	'Permanent mission, Ghana': 'mission.ghana',
	'Triage officer': 'triage',
	'Case officer, Africa': 'case.africa',
	'Headquarters approver': 'approver',
	'Due diligence officer': 'due-diligence',
	'Programme manager, Africa': 'manager.africa',
	Donor: 'donor.north',
	'Drafter, Egypt (Arabic)': 'drafter.egypt.interior',
	'Drafter, Mali (French)': 'drafter.mali.school',
	'Drafter, Kazakhstan (Russian)': 'drafter.kazakhstan.border',
	'Drafter, Honduras (Spanish)': 'drafter.honduras.prosecution',
	'Drafter, China (Chinese)': 'drafter.china.immigration',
}

/** The main accounts, one for each role and language. */
export const sampleAccounts = [
	...Object.entries(main).map(([post, key]) => ({ post, email: personOf(key).email })),
	{ post: 'Administrator', email: administrator.email },
]
