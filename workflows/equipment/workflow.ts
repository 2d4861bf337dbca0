import { focalPoint, manager, operation, state, system } from '#workflows/delivery/permissions.ts'
import { defineWorkflow, type Permission, type StoredSnapshot } from '#workflows/engine/engine.ts'
import { equipmentChart, equipmentContext } from './chart.ts'
import type { EquipmentEvent } from './events.ts'

/** Both the State and the programme; the database limits managers to their own programme. */
const eitherSide = { roles: ['drafter', 'focalPoint', 'programmeManager'] } as const satisfies Permission

/** Which roles may send which event to an equipment delivery. */
const equipmentPermissions = {
	shareSpecification: { ...manager, when: ['ownProgramme', 'notRecused', 'mayBegin'], doneOnce: 'shared' },
	signOffSpecification: { ...focalPoint, binding: true },
	changeSpecification: { ...system, optional: true },
	startProcurement: operation,
	contract: operation,
	ship: operation,
	recountGoods: { ...system, optional: true },
	arriveAtCustoms: manager,
	holdAtCustoms: { ...eitherSide, optional: true },
	// Its customs decide: the programme records what it hears.
	releaseFromCustoms: { ...eitherSide, awaitedOf: state.roles },
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
	signHandover: { ...focalPoint, when: ['dueDiligenceDone', 'signedForOffice'], binding: true },
	recordInstallation: manager,
	recordCheck: manager,
	checkDue: { ...system, optional: true },
	closeDelivery: manager,
	fail: { ...manager, binding: true, wayOut: true, optional: true },
} as const satisfies Record<EquipmentEvent['type'], Permission>

/** 1 to 2: a delivery can be interrupted, and stores where. */
function withOrigin({ value, context }: StoredSnapshot): StoredSnapshot {
	return { value, context: { ...context, origin: null } }
}

/** 2 to 3: contracts and shipments can be for a part of the lines; those recorded before were for all of them. */
function withParts({ value, context }: StoredSnapshot): StoredSnapshot {
	return { value, context: { ...context, toContract: false, toShip: false, several: false } }
}

export const equipmentWorkflow = defineWorkflow({
	machine: equipmentChart,
	context: equipmentContext,
	permissions: equipmentPermissions,
	payloadGuards: ['isNextCheck'],
	upgrades: [withOrigin, withParts],
})
