import { inDays } from '#tests/support/in-days.ts'
import type { AdvisoryEvent } from '#workflows/advisory/events.ts'
import { readTable } from './read-table.ts'

export const contexts = { usual: { shared: true }, notShared: { shared: false } }

export const samples = {
	shareTerms: {
		type: 'shareTerms',
		terms: 'A review of the draft law against the Protocol.',
		days: 15,
		startsOn: inDays(7),
		endsOn: inDays(120),
	},
	agreeTerms: { type: 'agreeTerms' },
	shareDraft: {
		type: 'shareDraft',
		title: 'First draft',
		summary: 'Articles 6 and 16 need provisions of their own.',
	},
	returnDraft: { type: 'returnDraft', comments: 'Please add the maritime articles.' },
	acceptFinal: { type: 'acceptFinal', comment: '' },
	startFollowUp: { type: 'startFollowUp', reviewOn: inDays(200) },
	recordFollowUp: { type: 'recordFollowUp', adopted: true, comment: '' },
	cancelDelivery: { type: 'cancelDelivery', reason: 'The ministry drafts the law by itself.' },
	needWithdrawn: { type: 'needWithdrawn' },
	fail: { type: 'fail', reason: 'The commission was dissolved.' },
} satisfies Record<string, AdvisoryEvent>

export const table = readTable(`
terms@notShared | shareTerms | terms | programmeManager | ownProgramme notRecused mayBegin | drafter+focalPoints+officer:termsToAgree | startNeed
terms | shareTerms | terms | programmeManager | ownProgramme notRecused mayBegin | drafter+focalPoints+officer:termsToAgree |
terms | agreeTerms | underWay | focalPoint | | manager:termsAgreed |
underWay | shareDraft | draftShared | programmeManager | ownProgramme notRecused | drafter+focalPoints:draftShared | saveDraftSent
draftShared | returnDraft | underWay | drafter focalPoint | | manager:draftReturned | answerDraft
draftShared | acceptFinal | finalAccepted | focalPoint | | manager:finalAccepted | answerDraft completeNeed
finalAccepted | startFollowUp | followUp | programmeManager | ownProgramme notRecused | drafter+focalPoints+officer:followUpStarted |
followUp | recordFollowUp | closed | programmeManager | ownProgramme notRecused | officer:deliveryClosed | evaluateNeed
terms@notShared terms underWay | cancelDelivery | cancelled | programmeManager | ownProgramme notRecused | | failNeed
terms@notShared terms underWay | needWithdrawn | cancelled | system | | |
draftShared | fail | failed | programmeManager | ownProgramme notRecused | | failNeed
`)
