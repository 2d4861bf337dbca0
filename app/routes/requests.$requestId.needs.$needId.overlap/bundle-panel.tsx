import { useTranslations } from 'use-intl/react'
import { Button } from '#app/components/button.tsx'
import { Panel } from '#app/components/panel.tsx'
import { SelectField } from '#app/components/select-field.tsx'
import { TextArea } from '#app/components/text-area.tsx'
import { TextField } from '#app/components/text-field.tsx'
import { useCodeOptions } from '#app/components/use-event-words.ts'
import type { OverlapView } from '#app/domain/find-overlap-for-officers.server.ts'
import { languages, themes } from '#workflows/vocabulary.ts'

/** What a bundle is called, or which one the needs join. */
export function BundlePanel({ bundles }: Pick<OverlapView, 'bundles'>) {
	const t = useTranslations('bundles.make')
	const options = useCodeOptions()
	return (
		<Panel title={t('title')} id="bundle">
			<p>{t('lead')}</p>
			{bundles.length > 0 && (
				<SelectField
					name="bundleId"
					label={t('bundleId')}
					hint={t('bundleHint')}
					options={bundles.map(({ id, title }) => ({ value: id, label: title }))}
				/>
			)}
			<TextField name="title" label={t('name')} required />
			<SelectField name="theme" label={t('theme')} required options={options('themes', themes)} />
			<SelectField name="language" label={t('language')} options={options('languages', languages)} />
			<TextArea name="note" label={t('note')} rows={3} />
			<Button>{t('button')}</Button>
		</Panel>
	)
}
