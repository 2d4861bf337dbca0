import type { DueDiligenceEvent } from '#workflows/due-diligence/events.ts'
import { readTable } from './read-table.ts'

export const contexts = {
	usual: { mitigation: false, misuses: 0 },
	onConditions: { mitigation: true, misuses: 0 },
	misused: { mitigation: false, misuses: 1 },
}

const reason = 'A report of 3 March names the unit.'
const plan = { mitigation: 'Trainers report on conduct.', monitoring: 'The programme, every six months.' }

export const samples = {
	assess: {
		type: 'assess',
		risk: 'MEDIUM',
		sources: 'Reports of treaty bodies and of the country office.',
		checkedOn: '2026-03-10',
		mitigation: '',
		monitoring: '',
	},
	returnAssessment: { type: 'returnAssessment', note: 'Please look at the coast guard too.' },
	clear: { type: 'clear', reason: 'No reports in five years.' },
	clearWithMitigation: { type: 'clearWithMitigation', ...plan },
	refuse: { type: 'refuse', reason },
	expire: { type: 'expire' },
	misuseReported: { type: 'misuseReported', reason },
	recipientAdded: { type: 'recipientAdded', recipients: ['Coast Guard (sample)'] },
	reopenCase: { type: 'reopenCase', reason },
} satisfies Record<string, DueDiligenceEvent>

export const table = readTable(`
open | assess | assessed | dueDiligenceOfficer | notRecused | dueDiligence+approvers:dueDiligenceToDecide | saveAssessor
assessed | returnAssessment | open | dueDiligenceOfficer headquartersApprover | notTheAssessor notRecused | dueDiligence:dueDiligenceReturned |
assessed | clear | cleared | dueDiligenceOfficer headquartersApprover | notTheAssessor notRecused | officer+dueDiligence:dueDiligenceDecided | saveDueDiligence startDueDiligenceTimer
assessed | clearWithMitigation | cleared | dueDiligenceOfficer headquartersApprover | notTheAssessor notRecused | officer+dueDiligence:dueDiligenceDecided | saveDueDiligence startDueDiligenceTimer
assessed | refuse | refused | dueDiligenceOfficer headquartersApprover | notTheAssessor notRecused | officer+dueDiligence:dueDiligenceDecided | saveDueDiligence
cleared | expire | open | system | | dueDiligence+officer:dueDiligenceExpired | saveDueDiligence
open assessed cleared@onConditions refused@misused | misuseReported | open | system | | | saveDueDiligence
open | recipientAdded | open | system | | |
assessed cleared@onConditions refused@misused | recipientAdded | open | system | | dueDiligence+officer:dueDiligenceReopened | saveDueDiligence
cleared refused | reopenCase | open | dueDiligenceOfficer | notRecused | dueDiligence+officer:dueDiligenceReopened | saveDueDiligence
`)
