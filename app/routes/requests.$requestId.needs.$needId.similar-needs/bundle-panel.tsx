import { useTranslations } from 'use-intl/react'
import { useCodeOptions } from '#app/components/event/use-event-words.ts'
import { ActionForm } from '#app/components/form/action-form.tsx'
import { SelectField } from '#app/components/form/choice-group.tsx'
import type { Errors } from '#app/components/form/form-context.ts'

import { TextArea, TextField } from '#app/components/form/text-field.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import type { SimilarNeedsView } from '#app/domain/bundles/find-similar-needs.server.ts'
import { languages } from '#workflows/languages.ts'
import { themes } from '#workflows/vocabulary.ts'

/** The checkboxes are in a table above, and belong to this form. */
export const bundleFormId = 'bundleForm'

type BundlePanelProps = Pick<SimilarNeedsView, 'bundles'> & {
	errors: Errors | undefined
	values: Record<string, unknown>
}

/** The name of a new bundle, or the choice of an existing one. */
export function BundlePanel({ bundles, errors, values }: BundlePanelProps) {
	const t = useTranslations('bundles.make')
	const columns = useTranslations('bundles.columns')
	const options = useCodeOptions()
	const labelOf = (name: string) => (name === 'needIds' ? columns('needs') : undefined)
	return (
		<Panel title={t('title')} id="bundle">
			<p>{t('lead')}</p>
			<ActionForm id={bundleFormId} errors={errors} values={values} labelOf={labelOf}>
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
			</ActionForm>
		</Panel>
	)
}
