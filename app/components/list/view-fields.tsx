import { useTranslations } from 'use-intl/react'
import { ChoiceGroup, TickField } from '../form/choice-group.tsx'
import { TextField } from '../form/text-field.tsx'

/** The fields of a saved view: its name, with whom it is shared, and whether it comes first. */
export function ViewFields({ shares }: { shares: readonly ('nobody' | 'post' | 'role' | 'state')[] }) {
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
		</>
	)
}
