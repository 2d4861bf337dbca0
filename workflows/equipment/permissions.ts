import { focalPoint, manager, state } from '../delivery-roles.ts'
import type { Permission } from '../engine.ts'
import type { EquipmentEvent } from './events.ts'

/** Who may send what to an equipment delivery. */
export const equipmentPermissions = {
	shareSpecification: manager,
	signOffSpecification: focalPoint,
	contract: manager,
	ship: manager,
	arriveAtCustoms: manager,
	confirmArrival: state,
	recordInspection: manager,
	signHandover: focalPoint,
	recordInstallation: manager,
	recordCheck: manager,
	closeDelivery: manager,
	fail: manager,
} as const satisfies Record<EquipmentEvent['type'], Permission>
