import type { EquipmentEvent } from '#workflows/equipment/events.ts'
import { readTable } from './read-table.ts'

export const contexts = {
	usual: { shared: true, checks: 0 },
	notShared: { shared: false, checks: 0 },
	checkedOnce: { shared: true, checks: 1 },
	checkedTwice: { shared: true, checks: 2 },
}

const counts = { present: 30, working: 29, used: 28, maintained: 29, remarks: '' }

export const samples = {
	shareSpecification: {
		type: 'shareSpecification',
		specification: '30 hand magnifiers with ultraviolet light.',
		deliverTo: 'Document Fraud Expertise Centre, Accra',
	},
	signOffSpecification: { type: 'signOffSpecification' },
	contract: {
		type: 'contract',
		supplier: 'A supplier',
		amount: 42000,
		currency: 'USD',
		expectedOn: '2026-09-01',
	},
	ship: { type: 'ship', shippedOn: '2026-08-01', arrivesOn: '2026-08-20', waybill: 'AWB 020-1234' },
	arriveAtCustoms: { type: 'arriveAtCustoms', port: 'Tema' },
	confirmArrival: { type: 'confirmArrival', receivedOn: '2026-08-28', exemption: '' },
	recordInspection: { type: 'recordInspection', ok: 30, short: 0, damaged: 0, remarks: '' },
	signHandover: { type: 'signHandover', serialNumbers: 'HM-0001 to HM-0030', undertaking: true },
	recordInstallation: { type: 'recordInstallation', installedOn: '2026-09-10', trained: 12 },
	check6: { type: 'recordCheck', month: '6', ...counts },
	check12: { type: 'recordCheck', month: '12', ...counts },
	closeDelivery: { type: 'closeDelivery', comment: '' },
	fail: { type: 'fail', reason: 'The supplier went out of business.' },
} satisfies Record<string, EquipmentEvent>

export const table = readTable(`
specification@notShared | shareSpecification | specification | programmeManager | ownProgramme | drafter+focalPoints:specificationToSignOff | startNeed
specification | shareSpecification | specification | programmeManager | ownProgramme | drafter+focalPoints:specificationToSignOff |
specification | signOffSpecification | procurement | focalPoint | | manager:specificationSignedOff |
procurement | contract | contracted | programmeManager | ownProgramme | drafter+focalPoints:equipmentContracted |
contracted | ship | shipped | programmeManager | ownProgramme | drafter+focalPoints:equipmentShipped |
shipped | arriveAtCustoms | customs | programmeManager | ownProgramme | drafter+focalPoints:equipmentAtCustoms |
customs | confirmArrival | received | drafter focalPoint | | manager+officer:equipmentReceived |
received | recordInspection | inspected | programmeManager | ownProgramme | drafter+focalPoints:inspectionRecorded |
inspected | signHandover | handedOver | focalPoint | | manager+officer+drafter:handoverSigned | completeNeed
handedOver | recordInstallation | installed | programmeManager | ownProgramme | drafter+focalPoints:equipmentInstalled |
installed | check6 | checks | programmeManager | ownProgramme | drafter+focalPoints:checkRecorded |
checks@checkedOnce | check12 | checks | programmeManager | ownProgramme | drafter+focalPoints:checkRecorded |
checks@checkedTwice | closeDelivery | closed | programmeManager | ownProgramme | drafter+focalPoints+officer:deliveryClosed | evaluateNeed
specification@notShared specification procurement contracted shipped customs received inspected | fail | failed | programmeManager | ownProgramme | | failNeed
`)
