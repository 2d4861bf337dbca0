import type { DatedForm } from '#workflows/dates/date-kinds.ts'

const computed = 'computed'

/** Every column that holds a day, with the fields of the table that are stored in it, or `computed` by the server. */
export const dateColumns: Readonly<Record<string, readonly `${DatedForm}.${string}`[] | typeof computed>> = {
	'invitation.starts_on': ['invitedSuccessor.day', 'newNote.named.day'],
	'note_verbale.dated': ['newNote.dated'],
	'note_verbale.received_on': ['newNote.receivedOn'],
	'audit_seal.day': computed,
	'programme.reserve_release_on': ['programmeRecord.reserveReleaseOn'],
	'programme.funding_from': ['programmeRecord.fundingFrom'],
	'programme.funding_to': ['programmeRecord.fundingTo'],
	'programme.last_commitment': ['programmeRecord.lastCommitment'],
	'cohort.starts_on': ['programmeRecord.cohorts.startsOn'],
	'cohort.ends_on': ['programmeRecord.cohorts.endsOn'],
	'delivery.next_on': computed,
	'measurement.measured_on': ['measurement.measuredOn'],
	'attendance.day': ['attendanceForm.present'],
	'equipment_check.checked_on': ['equipmentCheck.checkedOn'],
	'equipment_contract.expected_on': ['equipment.contract.expectedOn'],
	'shipment.shipped_on': ['equipment.ship.shippedOn', 'equipment.shipReplacement.shippedOn'],
	'state.convention_status_on': ['newState.conventionStatusOn', 'changedState.conventionStatusOn'],
	'state.treaty_status_on': ['newState.treatyStatusOn', 'changedState.treatyStatusOn'],
	'shipment.arrives_on': [
		'equipment.ship.arrivesOn',
		'equipment.shipReplacement.arrivesOn',
		'shipmentDetails.arrivesOn',
	],
	'shipment.at_customs_on': computed,
	'shipment.cleared_on': ['equipment.confirmArrival.receivedOn'],
	'handover.held_on': ['handoverByOffice.heldOn'],
	'expert_day.day': ['expertDay.day'],
	// As the need says them when others are invited.
	'joint_need.earliest': computed,
	'joint_need.latest': computed,
}
