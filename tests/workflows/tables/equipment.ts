import { inDays, todayInState } from '#tests/support/in-days.ts'
import type { EquipmentEvent } from '#workflows/equipment/events.ts'
import { readTable } from './read-table.ts'

const usual = { shared: true, checks: 0, origin: null, toContract: false, toShip: false, several: false }

export const contexts = {
	usual,
	notShared: { ...usual, shared: false },
	inPart: { ...usual, toContract: true, toShip: true },
	severalOnTheWay: { ...usual, several: true },
	checkedOnce: { ...usual, checks: 1 },
	checkedTwice: { ...usual, checks: 2 },
	fromProcurement: { ...usual, origin: 'procurement' },
	fromContracted: { ...usual, origin: 'contracted' },
	fromShipped: { ...usual, origin: 'shipped' },
	fromCustoms: { ...usual, origin: 'customs' },
	fromCustomsHeld: { ...usual, origin: 'customsHeld' },
	fromReceived: { ...usual, origin: 'received' },
	fromHandedOver: { ...usual, origin: 'handedOver' },
	fromInstalled: { ...usual, origin: 'installed' },
	fromChecks: { ...usual, checks: 1, origin: 'checks' },
}

const counts = { present: 30, working: 30, used: 30, maintained: 30, handedOver: 30, remarks: '' }
const failing = { working: 29, used: 28, maintained: 29 }
const loss = {
	type: 'reportLoss' as const,
	lost: 2,
	damaged: 1,
	lines: [],
	reason: 'The crate was opened on the way.',
}
const change = {
	type: 'requestChange',
	change: 'Protective equipment in place of the kit.',
	reason: 'The kit was bought nationally.',
} as const
const misuse = { type: 'reportMisuse', reason: 'Cameras were used against demonstrators.' } as const

const lateReason = 'Entered from the papers of the carrier.'

export const samples = {
	shareSpecification: {
		type: 'shareSpecification',
		specification: '30 hand magnifiers with ultraviolet light.',
		deliverTo: 'Document Fraud Expertise Centre, Accra',
		fingerprint: '',
	},
	signOffSpecification: { type: 'signOffSpecification' },
	changeSpecification: { type: 'changeSpecification' },
	startProcurement: { type: 'startProcurement', requisition: 'RQ 2026/118' },
	contract: {
		type: 'contract',
		supplier: 'A supplier',
		amount: 42000,
		currency: 'USD',
		expectedOn: inDays(60),
	},
	contractInPart: {
		type: 'contract',
		supplier: 'A supplier',
		amount: 12000,
		currency: 'USD',
		expectedOn: inDays(60),
		whole: false,
	},
	ship: { type: 'ship', shippedOn: inDays(-3), arrivesOn: inDays(16), waybill: 'AWB 020-1234', lateReason },
	shipInPart: {
		type: 'ship',
		shippedOn: inDays(-3),
		lateReason,
		arrivesOn: inDays(16),
		waybill: 'AWB 020-1235',
		whole: false,
	},
	recountGoods: { type: 'recountGoods', toContract: false, toShip: false },
	arriveAtCustoms: { type: 'arriveAtCustoms', port: 'Tema' },
	holdAtCustoms: { type: 'holdAtCustoms', reason: 'The exemption is missing.' },
	releaseFromCustoms: { type: 'releaseFromCustoms', exemption: 'EX 17' },
	customsOverdue: { type: 'customsOverdue' },
	confirmArrival: { type: 'confirmArrival', receivedOn: inDays(-1), lateReason, exemption: '' },
	oneOfSeveral: {
		type: 'confirmArrival',
		receivedOn: inDays(-1),
		lateReason,
		exemption: '',
		shipment: 'first-shipment',
		othersOnTheWay: true,
	},
	oneOfSeveralAtCustoms: {
		type: 'confirmArrival',
		receivedOn: inDays(-1),
		lateReason,
		exemption: '',
		shipment: 'first-shipment',
		othersAtCustoms: true,
	},
	recordInspection: { type: 'recordInspection', ok: 30, short: 0, damaged: 0, remarks: '' },
	inspectionWithLosses: { type: 'recordInspection', ok: 27, short: 2, damaged: 1, remarks: '' },
	acceptAsIs: { type: 'acceptAsIs', reason: 'Twenty-seven are enough.' },
	lossOfShipped: { ...loss, origin: 'shipped' },
	lossInCustoms: { ...loss, origin: 'customs' },
	lossInCustomsHeld: { ...loss, origin: 'customsHeld' },
	lossOfReceived: { ...loss, origin: 'received' },
	lossOfHandedOver: { ...loss, origin: 'handedOver' },
	lossOfInstalled: { ...loss, origin: 'installed' },
	lossOfChecked: { ...loss, origin: 'checks' },
	shipReplacement: {
		type: 'shipReplacement',
		shippedOn: inDays(-2),
		lateReason,
		arrivesOn: inDays(12),
		waybill: 'AWB 020-1299',
	},
	continueWithout: { type: 'continueWithout', reason: 'The rest serves its purpose.' },
	endAfterLoss: { type: 'endAfterLoss', reason: 'Nothing is left.' },
	changeInProcurement: { ...change, origin: 'procurement' },
	changeOfContracted: { ...change, origin: 'contracted' },
	changeOfShipped: { ...change, origin: 'shipped' },
	approveChange: { type: 'approveChange', donorConsent: true, consentLetter: 'Letter of 4 May 2026' },
	refuseChange: { type: 'refuseChange', reason: 'The donor does not agree.' },
	misuseOfHandedOver: { ...misuse, origin: 'handedOver' },
	misuseOfInstalled: { ...misuse, origin: 'installed' },
	misuseOfChecked: { ...misuse, origin: 'checks' },
	resumeAfterMisuse: { type: 'resumeAfterMisuse', measures: 'The unit was moved; use is logged.' },
	endAfterMisuse: { type: 'endAfterMisuse', reason: 'The cameras were taken back.' },
	cancelDelivery: { type: 'cancelDelivery', reason: 'The programme closes.' },
	needWithdrawn: { type: 'needWithdrawn' },
	signHandover: {
		type: 'signHandover',
		signatory: 'A. Mensah (sample)',
		signatoryTitle: 'Director',
		serialNumbers: '',
		undertaking: true,
	},
	recordInstallation: { type: 'recordInstallation', installedOn: todayInState('GHA'), trained: 12 },
	check6: { type: 'recordCheck', month: '6', ...counts },
	check12: { type: 'recordCheck', month: '12', ...counts },
	failedCheck6: { type: 'recordCheck', month: '6', ...counts, ...failing },
	failedCheck12: { type: 'recordCheck', month: '12', ...counts, ...failing },
	checkDue: { type: 'checkDue' },
	closeDelivery: { type: 'closeDelivery', comment: '' },
	fail: { type: 'fail', reason: 'The supplier went out of business.' },
} satisfies Record<string, EquipmentEvent>

const SIDES = 'drafter focalPoint programmeManager'
const TOLD_OF_LOSS = 'manager+officer+drafter+focalPoints:lossReported'
const TOLD_OF_CHANGE = 'manager+officer+drafter+focalPoints:changeRequested'
const REPORTERS = 'programmeManager caseOfficer dueDiligenceOfficer'
const TOLD_OF_MISUSE = 'manager+officer+approvers+dueDiligence:misuseReported'
const MANAGER = 'programmeManager | ownProgramme notRecused'
const OPERATION = 'programmeManager | ownProgramme notRecused dueDiligenceDone'
const SETTLED = 'drafter+focalPoints+officer:lossSettled'
const DECIDED = 'drafter+focalPoints+officer:changeDecided'
const RESOLVED = 'drafter+focalPoints+officer:misuseResolved'
const CLOSED = 'officer:deliveryClosed | evaluateNeed'

const CONTRACTED = 'drafter+focalPoints+officer:equipmentContracted | coverContract saveContract'
const SHIPPED = 'drafter+focalPoints+officer:equipmentShipped | saveShipment'

export const table = readTable(`
specification@notShared | shareSpecification | specification | ${MANAGER} mayBegin | drafter+focalPoints+officer:specificationToSignOff | startNeed
specification | shareSpecification | specification | ${MANAGER} mayBegin | drafter+focalPoints+officer:specificationToSignOff |
specification | signOffSpecification | specified | focalPoint | | manager:specificationSignedOff |
specification | changeSpecification | = | system | | |
specified | startProcurement | procurement | ${OPERATION} | |
procurement | contract | contracted | ${OPERATION} | ${CONTRACTED}
contracted | ship | shipped | ${OPERATION} | ${SHIPPED}
shipped | arriveAtCustoms | customs | ${MANAGER} | drafter+focalPoints+officer:equipmentAtCustoms | saveShipment startCustomsTimer
customs | holdAtCustoms | customsHeld | ${SIDES} | | manager+drafter+focalPoints+officer:customsHeld |
customsHeld | releaseFromCustoms | customs | ${SIDES} | | manager+officer+drafter+focalPoints:customsReleased | saveShipment startCustomsTimer
customs | customsOverdue | = | system | | manager+drafter+focalPoints:customsOverdue |
procurement | contractInPart | contracted | ${OPERATION} | ${CONTRACTED}
contracted@inPart shipped@inPart customs@inPart customsHeld@inPart received@inPart | contract | = | ${OPERATION} | ${CONTRACTED}
contracted@inPart shipped@inPart customs@inPart customsHeld@inPart received@inPart | contractInPart | = | ${OPERATION} | ${CONTRACTED}
contracted | shipInPart | shipped | ${OPERATION} | ${SHIPPED}
shipped@inPart customs@inPart customsHeld@inPart | ship | = | ${OPERATION} | ${SHIPPED}
shipped@inPart customs@inPart customsHeld@inPart | shipInPart | = | ${OPERATION} | ${SHIPPED}
received@inPart | ship | shipped | ${OPERATION} | ${SHIPPED} inspectAgain
received@inPart | shipInPart | shipped | ${OPERATION} | ${SHIPPED} inspectAgain
contracted shipped customs customsHeld received rejectedLines | recountGoods | = | system | | |
lostOrDamaged@fromShipped changeRequested@fromShipped | recountGoods | = | system | | |
customs@severalOnTheWay | arriveAtCustoms | = | ${MANAGER} | drafter+focalPoints+officer:equipmentAtCustoms | saveShipment startCustomsTimer
customs | oneOfSeveral | shipped | drafter focalPoint | | manager+officer:equipmentReceived | saveShipment
customs | oneOfSeveralAtCustoms | customs | drafter focalPoint | | manager+officer:equipmentReceived | saveShipment
customs | confirmArrival | received | drafter focalPoint | | manager+officer:equipmentReceived | saveShipment
received | recordInspection | inspected | ${MANAGER} | drafter+focalPoints+officer:inspectionRecorded |
received | inspectionWithLosses | rejectedLines | ${MANAGER} | drafter+focalPoints+officer:linesRejected |
rejectedLines | shipReplacement | shipped | ${OPERATION} | drafter+focalPoints+officer:replacementShipped | saveShipment inspectAgain
rejectedLines | acceptAsIs | inspected | focalPoint | | manager+officer:linesAccepted |
inspected | signHandover | handedOver | focalPoint | dueDiligenceDone signedForOffice | manager+drafter+focalPoints+officer:handoverSigned | signHandoverRecord completeNeed startCheckTimers
handedOver | recordInstallation | installed | ${MANAGER} | drafter+focalPoints:equipmentInstalled |
installed | check6 | checks | ${MANAGER} | drafter+focalPoints+officer:checkRecorded |
installed | failedCheck6 | checks | ${MANAGER} | drafter+focalPoints+officer:checkRecorded manager:checkFailed |
checks@checkedOnce | check12 | checks | ${MANAGER} | drafter+focalPoints+officer:checkRecorded |
checks@checkedOnce | failedCheck12 | checks | ${MANAGER} | drafter+focalPoints+officer:checkRecorded manager:checkFailed |
installed checks@checkedOnce | checkDue | = | system | | drafter+focalPoints+officer+manager:checkDue |
checks@checkedTwice | closeDelivery | closed | ${MANAGER} | ${CLOSED}
shipped | lossOfShipped | lostOrDamaged | ${SIDES} | | ${TOLD_OF_LOSS} |
customs | lossInCustoms | lostOrDamaged | ${SIDES} | | ${TOLD_OF_LOSS} |
customsHeld | lossInCustomsHeld | lostOrDamaged | ${SIDES} | | ${TOLD_OF_LOSS} |
received | lossOfReceived | lostOrDamaged | ${SIDES} | | ${TOLD_OF_LOSS} |
handedOver | lossOfHandedOver | lostOrDamaged | ${SIDES} | | ${TOLD_OF_LOSS} |
installed | lossOfInstalled | lostOrDamaged | ${SIDES} | | ${TOLD_OF_LOSS} |
checks@checkedOnce checks@checkedTwice | lossOfChecked | lostOrDamaged | ${SIDES} | | ${TOLD_OF_LOSS} |
lostOrDamaged@fromShipped lostOrDamaged@fromCustoms lostOrDamaged@fromCustomsHeld lostOrDamaged@fromReceived | shipReplacement | shipped | ${OPERATION} | drafter+focalPoints+officer:replacementShipped | saveShipment inspectAgain
lostOrDamaged@fromShipped | continueWithout | shipped | ${MANAGER} | ${SETTLED} | saveLosses
lostOrDamaged@fromCustoms | continueWithout | customs | ${MANAGER} | ${SETTLED} | saveLosses
lostOrDamaged@fromCustomsHeld | continueWithout | customsHeld | ${MANAGER} | ${SETTLED} | saveLosses
lostOrDamaged@fromReceived | continueWithout | received | ${MANAGER} | ${SETTLED} | saveLosses
lostOrDamaged@fromHandedOver | continueWithout | handedOver | ${MANAGER} | ${SETTLED} |
lostOrDamaged@fromInstalled | continueWithout | installed | ${MANAGER} | ${SETTLED} |
lostOrDamaged@fromChecks | continueWithout | checks | ${MANAGER} | ${SETTLED} |
lostOrDamaged@fromShipped lostOrDamaged@fromCustoms lostOrDamaged@fromCustomsHeld lostOrDamaged@fromReceived | endAfterLoss | failed | ${MANAGER} | | failNeed
lostOrDamaged@fromHandedOver lostOrDamaged@fromInstalled lostOrDamaged@fromChecks | endAfterLoss | closed | ${MANAGER} | ${CLOSED}
procurement | changeInProcurement | changeRequested | ${SIDES} | | ${TOLD_OF_CHANGE} |
contracted | changeOfContracted | changeRequested | ${SIDES} | | ${TOLD_OF_CHANGE} |
shipped | changeOfShipped | changeRequested | ${SIDES} | | ${TOLD_OF_CHANGE} |
changeRequested@fromProcurement changeRequested@fromContracted changeRequested@fromShipped | approveChange | specification | ${MANAGER} | ${DECIDED} |
changeRequested@fromProcurement | refuseChange | procurement | ${MANAGER} | ${DECIDED} |
changeRequested@fromContracted | refuseChange | contracted | ${MANAGER} | ${DECIDED} |
changeRequested@fromShipped | refuseChange | shipped | ${MANAGER} | ${DECIDED} |
handedOver | misuseOfHandedOver | misuseReported | ${REPORTERS} | | ${TOLD_OF_MISUSE} | reopenDueDiligence
installed | misuseOfInstalled | misuseReported | ${REPORTERS} | | ${TOLD_OF_MISUSE} | reopenDueDiligence
checks@checkedOnce checks@checkedTwice | misuseOfChecked | misuseReported | ${REPORTERS} | | ${TOLD_OF_MISUSE} | reopenDueDiligence
misuseReported@fromHandedOver | resumeAfterMisuse | handedOver | ${OPERATION} | ${RESOLVED} |
misuseReported@fromInstalled | resumeAfterMisuse | installed | ${OPERATION} | ${RESOLVED} |
misuseReported@fromChecks | resumeAfterMisuse | checks | ${OPERATION} | ${RESOLVED} |
misuseReported@fromHandedOver misuseReported@fromInstalled misuseReported@fromChecks | endAfterMisuse | closed | ${MANAGER} | ${CLOSED}
specification@notShared specification specified procurement | cancelDelivery | cancelled | ${MANAGER} | | failNeed
specification@notShared specification specified procurement | needWithdrawn | cancelled | system | | |
contracted shipped customs customsHeld received rejectedLines inspected changeRequested@fromContracted | fail | failed | ${MANAGER} | | failNeed
`)
