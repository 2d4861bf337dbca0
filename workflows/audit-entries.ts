import { rolesThat } from './abilities.ts'
import { type ChartName, chartNames, type EventName, workflows } from './charts.ts'
import type { Permission } from './engine/engine.ts'
import { namesOf } from './names.ts'
import type { PracticeEventName } from './practice/events.ts'
import { practiceWorkflow } from './practice/workflow.ts'
import type { ReportEventName } from './report/events.ts'
import { reportWorkflow } from './report/workflow.ts'
import { type ActingRole, isSystem, officeRoles, type Role, roles } from './roles.ts'

/** What an entry of the audit trail is about; one of the office is about no request. */
type EntrySubject = 'request' | 'need' | 'delivery' | 'office'
/** The roles that write an entry about each subject. */
type EntryWriters = Partial<Record<EntrySubject, readonly Role[]>>

const state = ['drafter', 'focalPoint'] as const
const intake = ['triageOfficer', 'administrator'] as const
const deciding = ['triageOfficer', 'caseOfficer', 'headquartersApprover'] as const
const reviewers = [...deciding, 'dueDiligenceOfficer'] as const
const correctors = [...state, ...reviewers] as const
const noteWriters = [...reviewers, 'programmeManager'] as const
const messageWriters = [...state, ...noteWriters] as const
const readers = ['mission', ...messageWriters] as const
const appointing = ['focalPoint', ...intake] as const
const allocating = ['triageOfficer', 'headquartersApprover'] as const

const byAll = { office: roles } as const
const ofOffice = (...writers: Role[]) => ({ office: writers })
const ofRequest = (...writers: Role[]) => ({ request: writers })
const ofNeed = (...writers: Role[]) => ({ need: writers })
const ofDelivery = (...writers: Role[]) => ({ delivery: writers })

/**
 * What people do besides the events of charts: what such an entry is about, and which roles may write it. The database
 * refuses every other entry of a person; the system may write all.
 */
export const peopleEntries = {
	'address.cleared': ofOffice('administrator'),
	'allocation.confirmed': ofOffice(...allocating),
	'allocation.departed': ofNeed(...allocating),
	'allocation.dropped': ofOffice(...allocating),
	'allocation.replayed': ofOffice(...deciding),
	'allocation.started': ofOffice(...allocating),
	'attachment.added': ofRequest(...messageWriters),
	'attachment.classified': ofRequest(...state),
	'attachment.removed': ofRequest(...state),
	'attendance.recorded': ofDelivery('programmeManager'),
	'authority.added': ofOffice(...intake),
	'authority.renamed': ofOffice(...intake),
	'backupCode.used': byAll,
	'backupCodes.renewed': byAll,
	'bundle.ended': ofOffice(...deciding),
	'bundle.made': ofOffice(...deciding),
	'bundle.proposed': ofOffice(...deciding),
	'calendarFeed.created': byAll,
	'calendarFeed.revoked': byAll,
	'catalogue.exported': ofOffice(...officeRoles),
	'certificate.revoked': ofDelivery('programmeManager'),
	'correction.agreed': ofDelivery(...state, 'headquartersApprover'),
	'correction.proposed': ofDelivery(...state, 'programmeManager'),
	'correction.recorded': ofDelivery(...state, 'programmeManager'),
	'correction.refused': ofDelivery(...state, 'headquartersApprover'),
	'correction.withdrawn': ofDelivery(...state, 'programmeManager'),
	'course.planned': ofDelivery('programmeManager'),
	'deliveryFile.added': ofDelivery(...state, 'programmeManager'),
	'deputy.appointed': ofOffice(...state, ...officeRoles),
	'deputy.ended': ofOffice(...state, ...officeRoles),
	'equipmentItems.listed': ofDelivery(...state, 'programmeManager'),
	'equipmentLine.removed': ofDelivery('programmeManager'),
	'equipmentLine.saved': ofDelivery('programmeManager'),
	'equipmentLines.checked': ofDelivery(...state, 'programmeManager'),
	'equipmentLines.inspected': ofDelivery(...state, 'programmeManager'),
	'expertDay.recorded': ofDelivery('programmeManager'),
	'expertDay.removed': ofDelivery('programmeManager'),
	'export.allowed': ofOffice('administrator'),
	'export.asked': byAll,
	'export.disallowed': ofOffice('administrator'),
	'export.taken': byAll,
	'factor.enrolled': byAll,
	'factor.removed': byAll,
	'factor.replaced': byAll,
	'followUp.recorded': ofDelivery(...state, 'programmeManager'),
	'handover.signed': ofDelivery(...state, 'programmeManager'),
	'history.exported': ofRequest(...readers),
	'iati.ordered': ofOffice('administrator'),
	'indicator.recorded': { need: [...state, 'programmeManager'], delivery: [...state, 'programmeManager'] },
	'invitation.sent': ofOffice(...appointing),
	'invitation.withdrawn': ofOffice(...appointing),
	'job.retried': ofOffice('administrator'),
	'joint.accepted': ofOffice(...state),
	'joint.added': ofNeed(...state),
	'joint.declined': ofOffice(...state),
	'joint.invited': ofNeed(...state),
	'joint.left': ofOffice(...state),
	'joint.proposed': ofNeed(...state),
	'joint.recalled': ofNeed(...state),
	'legalHold.lifted': ofOffice(...intake),
	'legalHold.placed': ofOffice(...intake),
	'letter.settled': { office: officeRoles, request: officeRoles },
	'mail.preferencesSet': byAll,
	'nationality.recorded': ofOffice('administrator'),
	'need.added': ofNeed('drafter'),
	'need.bundled': ofNeed(...deciding),
	'need.copied': ofNeed('drafter'),
	'need.removed': ofNeed('drafter'),
	'need.restored': ofNeed('drafter'),
	'need.scored': ofNeed(...deciding),
	'need.scoredAnew': ofNeed(...allocating),
	'need.unbundled': ofNeed(...deciding),
	'nominee.changed': ofDelivery(...state),
	'nominee.dataGiven': ofOffice(...state),
	'nominee.withdrawn': ofDelivery(...state),
	'nominees.added': ofDelivery(...state),
	'nominees.vetted': ofDelivery('programmeManager'),
	'noteVerbale.invited': ofOffice(...intake),
	'noteVerbale.recorded': ofOffice(...intake),
	'noteVerbale.scanAdded': ofOffice(...intake),
	'notice.retried': ofOffice('administrator'),
	'ownData.given': byAll,
	'partner.added': ofOffice('administrator'),
	'partner.changed': ofOffice('administrator'),
	'passkey.added': byAll,
	'passkey.removed': byAll,
	'person.readmitted': ofOffice(...appointing),
	'person.signedOut': ofOffice(...appointing),
	'person.suspended': ofOffice(...appointing),
	'post.closed': ofOffice(...appointing),
	'post.mailboxSet': ofOffice(...appointing),
	'post.takenOver': ofOffice(...appointing),
	'practice.begun': ofOffice('drafter', 'programmeManager'),
	'practice.changed': ofOffice('drafter', 'programmeManager'),
	'programme.changed': ofOffice('programmeManager'),
	'programme.closed': ofOffice('programmeManager'),
	'programme.created': ofOffice('programmeManager'),
	'programme.filled': ofOffice('programmeManager'),
	'programme.managerChanged': ofOffice('administrator', 'headquartersApprover'),
	'programme.opened': ofOffice('programmeManager'),
	'rate.changed': ofOffice('administrator'),
	'referenceList.added': ofOffice(...rolesThat('keepReferenceData')),
	'referenceList.changed': ofOffice(...rolesThat('keepReferenceData')),
	'recovery.approved': ofOffice(...intake),
	'recovery.asked': byAll,
	'recovery.identified': ofOffice(...intake),
	'recovery.refused': ofOffice(...intake),
	'recovery.withdrawn': byAll,
	'recusal.declared': ofOffice(...officeRoles),
	'recusal.ended': ofOffice(...officeRoles),
	'release.ordered': ofOffice('headquartersApprover', 'administrator'),
	'release.released': ofOffice('headquartersApprover'),
	'report.added': ofOffice(...rolesThat('writeReports')),
	'report.begun': ofOffice(...rolesThat('writeReports')),
	'report.commented': ofOffice(...rolesThat('writeReports')),
	'report.framed': ofOffice(...rolesThat('writeReports')),
	'report.moved': ofOffice(...rolesThat('writeReports')),
	'report.removed': ofOffice(...rolesThat('writeReports')),
	'report.resolved': ofOffice(...rolesThat('writeReports')),
	'report.written': ofOffice(...rolesThat('writeReports')),
	'request.created': ofRequest('drafter'),
	'request.drafterChanged': ofRequest(...state),
	'request.sharingChanged': ofRequest('focalPoint'),
	'request.takenBack': ofRequest('drafter'),
	'results.recorded': ofDelivery('programmeManager'),
	'sessions.ended': byAll,
	'setting.changed': ofOffice('administrator'),
	'shipment.changed': ofDelivery(...state, 'programmeManager'),
	'state.added': ofOffice('administrator'),
	'state.changed': ofOffice('administrator'),
	'stateContact.saved': ofOffice(...intake),
	'successor.announced': ofOffice(...appointing),
	'successor.withdrawn': ofOffice(...appointing),
	'synonym.added': ofOffice('administrator'),
	'synonym.changed': ofOffice('administrator'),
	'tenure.ended': ofOffice(...appointing),
	'thread.message': { request: [...state, ...reviewers], need: messageWriters },
	'thread.note': { request: reviewers, need: noteWriters },
	'translation.corrected': { request: correctors, need: correctors },
	'translation.sent': { request: readers, need: readers },
	'unitPrice.changed': ofOffice('headquartersApprover'),
	'view.changed': byAll,
	'view.deleted': byAll,
	'view.saved': byAll,
	'work.handedOver': ofOffice(...appointing, 'headquartersApprover'),
} as const satisfies Record<string, EntryWriters>

/** What the system alone writes, besides the events of charts. */
type SystemEntry =
	| 'address.changed'
	| 'address.worksAgain'
	| 'allocation.failed'
	| 'allocation.proposed'
	| 'attachment.refused'
	| 'attachment.replaced'
	| 'audit.erased'
	| 'clock.due'
	| 'clock.overdue'
	| 'clock.reminder'
	| 'delivery.managerChanged'
	| 'delivery.opened'
	| 'dueDiligence.opened'
	| 'invitation.accepted'
	| 'joint.answered'
	| 'letter.returned'
	| 'mail.switchedByLink'
	| 'need.managerChanged'
	| 'need.passedOver'
	| 'need.prioritySettled'
	| 'need.split'
	| 'need.thirdScoreAsked'
	| 'noteVerbale.scanRefused'
	| 'password.changed'
	| 'password.reset'
	| 'release.audited'
	| 'release.failed'
	| 'request.archived'
	| 'section.edited'

/** The type of an entry: `<chart>.<event>`, or what happened outside the charts. */
export type EntryType =
	| keyof typeof peopleEntries
	| SystemEntry
	| `${ChartName}.${EventName}`
	| `practice.${PracticeEventName}`
	| `report.${ReportEventName}`

/** Permission for one role to write entries of one type about one kind of subject: a row of `entry_right`. */
export type EntryRight = { type: string; role: Role; about: EntrySubject }

const subjectOf: Record<ChartName, EntrySubject> = {
	request: 'request',
	dueDiligence: 'request',
	need: 'need',
	training: 'delivery',
	equipment: 'delivery',
	advisory: 'delivery',
}

/** What people may write into the audit trail, by type, role and subject: from the permission tables and the list above. */
export function entryRights(): EntryRight[] {
	const of = (type: string, about: EntrySubject, writers: readonly Role[]) =>
		writers.map((role): EntryRight => ({ type, role, about }))
	const ofChart = (chart: string, about: EntrySubject, permissions: Readonly<Record<string, Permission>>) =>
		Object.entries(permissions).flatMap(([event, permission]) =>
			of(`${chart}.${event}`, about, permission.roles.filter(isPost)),
		)
	const ofPeople = (type: string, writers: EntryWriters) =>
		namesOf(writers).flatMap((about) => of(type, about, writers[about] ?? []))
	return [
		...chartNames.flatMap((chart) => ofChart(chart, subjectOf[chart], workflows[chart].permissions)),
		...ofChart('practice', 'office', practiceWorkflow.permissions),
		...ofChart('report', 'office', reportWorkflow.permissions),
		...namesOf(peopleEntries).flatMap((type) => ofPeople(type, peopleEntries[type])),
	]
}

const isPost = (role: ActingRole): role is Role => !isSystem(role)
