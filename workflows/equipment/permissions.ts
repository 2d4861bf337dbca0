import { focalPoint, manager, operation, state, system } from '#workflows/delivery/roles.ts'
import type { Permission } from '#workflows/engine/engine.ts'
import type { EquipmentEvent } from './events.ts'

/** The State and the programme alike; of the managers only the one whose programme it is, as the database sees to. */
const eitherSide = { roles: ['drafter', 'focalPoint', 'programmeManager'] } as const satisfies Permission

/** Who may send what to an equipment delivery. */
export const equipmentPermissions = {
	shareSpecification: { ...manager, when: ['ownProgramme', 'mayBegin'], doneOnceShared: true },
	signOffSpecification: { ...focalPoint, binding: true },
	startProcurement: operation,
	contract: operation,
	ship: operation,
	arriveAtCustoms: manager,
	holdAtCustoms: { ...eitherSide, optional: true },
	releaseFromCustoms: eitherSide,
	customsOverdue: { ...system, optional: true },
	confirmArrival: state,
	recordInspection: manager,
	acceptAsIs: { ...focalPoint, binding: true, optional: true },
	reportLoss: { ...eitherSide, wayOut: true, optional: true },
	shipReplacement: operation,
	continueWithout: manager,
	endAfterLoss: { ...manager, binding: true, wayOut: true, optional: true },
	requestChange: { ...eitherSide, optional: true },
	approveChange: { ...manager, binding: true },
	refuseChange: { ...manager, wayOut: true, optional: true },
	reportMisuse: {
		roles: ['programmeManager', 'caseOfficer', 'dueDiligenceOfficer'],
		internal: true,
		wayOut: true,
		optional: true,
	},
	resumeAfterMisuse: { ...operation, internal: true },
	endAfterMisuse: { ...manager, binding: true, internal: true, wayOut: true, optional: true },
	cancelDelivery: { ...manager, binding: true, wayOut: true, optional: true },
	needWithdrawn: { ...system, optional: true },
	signHandover: { ...focalPoint, when: ['dueDiligenceDone'], binding: true },
	recordInstallation: manager,
	recordCheck: manager,
	checkDue: { ...system, optional: true },
	closeDelivery: manager,
	fail: { ...manager, binding: true, wayOut: true, optional: true },
} as const satisfies Record<EquipmentEvent['type'], Permission>
