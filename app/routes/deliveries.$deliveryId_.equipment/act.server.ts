import type * as z from 'zod'
import { changeShipment } from '#app/domain/deliveries/equipment/change-shipment.server.ts'
import {
	checkEquipmentLines,
	inspectEquipmentLines,
} from '#app/domain/deliveries/equipment/check-equipment-lines.server.ts'
import { nameExemption } from '#app/domain/deliveries/equipment/find-equipment.server.ts'
import { listSerialNumbers } from '#app/domain/deliveries/equipment/list-serial-numbers.server.ts'
import { signHandoverForOffice } from '#app/domain/deliveries/equipment/sign-handover.server.ts'
import {
	proposeEquipmentLines,
	removeEquipmentLine,
	saveEquipmentLine,
} from '#app/domain/specifications/specification-lines.server.ts'
import {
	equipmentCheck,
	equipmentLine,
	exemption,
	handoverByOffice,
	inspection,
	serialList,
	shipmentDetails,
} from '#app/forms/equipment-ledger.ts'
import { parseForm } from '#app/forms/parse-form.ts'
import { chosenRow } from '#app/forms/post.ts'
import { translator } from '#app/i18n/translator.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import type { Language } from '#workflows/languages.ts'
import { lineUnits } from '#workflows/vocabulary.ts'

type Work = (actor: Actor, deliveryId: string, form: FormData) => Promise<Wrong | null>
type Wrong = { errors: Record<string, string>; typed: Record<string, unknown> }

const form =
	<Schema extends z.ZodType>(
		schema: Schema,
		run: (actor: Actor, deliveryId: string, value: z.output<Schema>) => Promise<unknown>,
	): Work =>
	async (actor, deliveryId, sent) => {
		const parsed = parseForm(sent, schema)
		if (!parsed.ok) return { errors: parsed.errors, typed: typedIn(sent) }
		await run(actor, deliveryId, parsed.value)
		return null
	}

const typedIn = (sent: FormData) =>
	Object.fromEntries([...sent.keys()].map((key) => [key, sent.getAll(key).map(String)]))

const unitWords = (language: Language) => {
	const t = translator(language, 'codes')
	return Object.fromEntries(lineUnits.map((unit) => [unit, t(`lineUnits.${unit}`)]))
}

/** The operation of each form of the equipment records, by name, and its part of the page. */
const works: Record<string, { part: string; work: Work }> = {
	saveLine: { part: 'specification', work: form(equipmentLine, saveEquipmentLine) },
	removeLine: {
		part: 'specification',
		work: form(chosenRow, (actor, deliveryId, { id }) => removeEquipmentLine(actor, deliveryId, id)),
	},
	proposeLines: {
		part: 'specification',
		work: async (actor, deliveryId) => {
			await proposeEquipmentLines(actor, deliveryId, unitWords(actor.language))
			return null
		},
	},
	changeShipment: { part: 'shipments', work: form(shipmentDetails, changeShipment) },
	nameExemption: { part: 'shipments', work: form(exemption, nameExemption) },
	inspect: {
		part: 'inspection',
		work: form(inspection, (actor, deliveryId, { lines }) => inspectEquipmentLines(actor, deliveryId, lines)),
	},
	listSerials: { part: 'handover', work: form(serialList, listSerialNumbers) },
	signForOffice: { part: 'handover', work: form(handoverByOffice, signHandoverForOffice) },
	check: { part: 'checks', work: form(equipmentCheck, checkEquipmentLines) },
}

/** Carries out a form of the equipment records; returns its part of the page, and the errors. */
export async function actOnLedger(actor: Actor, deliveryId: string, sent: FormData) {
	const name = String(sent.get('do'))
	const found = Object.hasOwn(works, name) ? works[name] : undefined
	if (!found) throw new DomainError('invalid', 'badValue')
	return { part: found.part, wrong: await found.work(actor, deliveryId, sent) }
}
