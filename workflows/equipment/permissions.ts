import { focalPoint, manager, operation, state, system } from '../delivery-roles.ts'
import type { Permission } from '../engine.ts'
import type { EquipmentEvent } from './events.ts'

/** The State and the programme alike; of the managers only the one whose programme it is, as the database sees to. */
const eitherSide = { roles: ['drafter', 'focalPoint', 'programmeManager'] } as const satisfies Permission

/** Who may send what to an equipment delivery. */
export const equipmentPermissions = {
	shareSpecification: { ...manager, when: ['ownProgramme', 'mayBegin'] },
	signOffSpecification: focalPoint,
	startProcurement: operation,
	contract: operation,
	ship: operation,
	arriveAtCustoms: manager,
	holdAtCustoms: eitherSide,
	releaseFromCustoms: eitherSide,
	customsOverdue: system,
	confirmArrival: state,
	recordInspection: manager,
	acceptAsIs: focalPoint,
	reportLoss: eitherSide,
	shipReplacement: operation,
	continueWithout: manager,
	endAfterLoss: manager,
	requestChange: eitherSide,
	approveChange: manager,
	refuseChange: manager,
	reportMisuse: { roles: ['programmeManager', 'caseOfficer', 'dueDiligenceOfficer'] },
	resumeAfterMisuse: operation,
	endAfterMisuse: manager,
	cancelDelivery: manager,
	needWithdrawn: system,
	signHandover: { ...focalPoint, when: ['dueDiligenceDone'] },
	recordInstallation: manager,
	recordCheck: manager,
	checkDue: system,
	closeDelivery: manager,
	fail: manager,
} as const satisfies Record<EquipmentEvent['type'], Permission>
