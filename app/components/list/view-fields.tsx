import { useTranslations } from 'use-intl/react'
import { type SharedWith, viewAlerts } from '#app/forms/saved-view.ts'
import { ChoiceGroup, TickField } from '../form/choice-group.tsx'
import { TextField } from '../form/text-field.tsx'

type ViewFieldsProps = {
	shares: readonly SharedWith[]
	/** Of what one can be notified in this list; null for nothing. */
	alerts: 'changed' | 'added' | null
}

/** The form of a saved view. */
export function ViewFields({ shares, alerts }: ViewFieldsProps) {
	const t = useTranslations('lists.view')
	return (
		<>
			<TextField name="name" label={t('name')} required />
			<ChoiceGroup
				name="sharedWith"
				label={t('sharedWith')}
				hint={t('sharedHint')}
				required
				options={shares.map((value) => ({ value, label: t(`shares.${value}`) }))}
			/>
			<TickField name="pinned" label={t('pinned')} />
			{alerts && (
				<ChoiceGroup
					name="alert"
					label={t('alert')}
					hint={t(alerts === 'changed' ? 'alertHint' : 'alertHintAdded')}
					required
					options={viewAlerts.map((value) => ({ value, label: t(`alerts.${value}`) }))}
				/>
			)}
		</>
	)
}
