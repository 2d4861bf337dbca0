import { useTranslations } from 'use-intl/react'
import { ChoiceGroup } from '#app/components/form/choice-group.tsx'
import { DateField } from '#app/components/form/date-field.tsx'
import { TextArea } from '#app/components/form/text-area.tsx'
import { TextField } from '#app/components/form/text-field.tsx'
import type { LedgerLine } from '#app/domain/deliveries/equipment/get-equipment-ledger.server.ts'
import { handoverModes } from '#app/forms/equipment-ledger.ts'
import { LedgerForm } from './ledger-form.tsx'

/** The serial numbers of a line, pasted as a list. */
export function SerialForm({ line: { id, serials } }: { line: LedgerLine }) {
	const t = useTranslations('equipmentLedger.handover')
	return (
		<LedgerForm
			does="listSerials"
			button={t('list')}
			row={{ name: 'id', value: id }}
			values={{ serials: serials.join('\n') }}
			labelOf={() => t('serials')}
		>
			<TextArea name="serials" label={t('serials')} hint={t('serialsHint')} required rows={6} />
		</LedgerForm>
	)
}

/** What the Office signs before the State does. */
export function SignForm({ today }: { today: string }) {
	const t = useTranslations('equipmentLedger.handover')
	const labels: Record<string, string> = {
		mode: t('mode'),
		place: t('place'),
		heldOn: t('heldOn'),
		conditions: t('conditions'),
		officeName: t('officeName'),
		officeTitle: t('officeTitle'),
	}
	return (
		<>
			<h3>{t('sign')}</h3>
			<LedgerForm
				does="signForOffice"
				button={t('sign')}
				values={{ heldOn: today }}
				labelOf={(name) => labels[name]}
			>
				<p>{t('signHint')}</p>
				<ChoiceGroup
					name="mode"
					label={t('mode')}
					required
					options={handoverModes.map((mode) => ({ value: mode, label: t(`modes.${mode}`) }))}
				/>
				<TextField name="place" label={t('place')} required autoComplete="off" />
				<DateField name="heldOn" label={t('heldOn')} required />
				<TextArea name="conditions" label={t('conditions')} rows={4} />
				<TextField name="officeName" label={t('officeName')} required autoComplete="name" />
				<TextField name="officeTitle" label={t('officeTitle')} required autoComplete="organization-title" />
			</LedgerForm>
		</>
	)
}
