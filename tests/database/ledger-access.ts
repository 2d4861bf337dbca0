import { type Access, filing, forRoles, ofState, reviewed, reviewing } from './access-terms.ts'

const delivered = Object.fromEntries(
	reviewing.map((role) => [role, `delivery_id in (select id from delivery where ${reviewed[role]})`]),
)
const managed = `delivery_id in (select id from delivery where manager_id = 'manager')`
const ofGhana = `delivery_id in (select id from delivery where state_iso3 = 'GHA')`
const ofDelivery = { ...forRoles(ofState, ofGhana), programmeManager: managed }
const workedOn = { ...forRoles(filing, ofGhana), programmeManager: managed }

const ofManager = (column: string, access: Access = {}): Access => ({
	sees: { ...ofDelivery, ...delivered },
	changes: { programmeManager: managed },
	column,
	...access,
})
// The State names the document that exempts goods from duties.
const ofBothSides = (column: string) => ofManager(column, { changes: workedOn })
const removable = { removes: { programmeManager: managed } }

/** Access to the records of each delivery: participants, goods and drafts. */
export const ledgerAccess: Record<string, Access> = {
	course: {
		sees: { ...ofDelivery, ...delivered },
		changes: { programmeManager: managed },
		column: 'plan',
	},
	// Participants are known only to the State and the programme manager.
	nominee: {
		sees: workedOn,
		changes: workedOn,
		removes: forRoles(filing, ofGhana),
		unreferenced: 'id not in (select nominee_id from attendance)',
		column: 'remark',
	},
	attendance: {
		sees: workedOn,
		removes: { programmeManager: managed },
		column: 'present',
	},
	certificate: {
		sees: workedOn,
		// A revoked one remains revoked.
		changes: { programmeManager: `${managed} and revoked_at is null` },
		column: 'reason',
	},
	participant_follow_up: {
		sees: workedOn,
		changes: workedOn,
		column: 'comment',
	},
	equipment_line: ofManager('remarks', {
		...removable,
		unreferenced: 'id not in (select line_id from equipment_item)',
	}),
	equipment_item: ofManager('serial_number', { changes: {}, ...removable }),
	equipment_check: ofManager('remarks'),
	equipment_contract: { sees: { ...ofDelivery, ...delivered }, column: 'supplier' },
	shipment: ofBothSides('waybill'),
	handover: ofManager('place', { changes: {} }),
	// Results of participants are corrected among those who know them. What counts follows from the operation.
	correction: {
		sees: {
			...forRoles(filing, ofGhana),
			programmeManager: managed,
			mission: `${ofGhana} and entry not in ('participant', 'followUp')`,
			...Object.fromEntries(
				Object.entries(delivered).map(([role, rows]) => [
					role,
					`${rows} and entry not in ('participant', 'followUp')`,
				]),
			),
		},
		column: 'reason',
	},
	advisory_draft: ofManager('comments', { changes: {} }),
	expert_day: ofManager('work', { changes: {}, ...removable }),
}
