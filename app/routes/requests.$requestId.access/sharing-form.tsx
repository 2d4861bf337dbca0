import { useTranslations } from 'use-intl/react'
import { ActionForm } from '#app/components/form/action-form.tsx'
import { ChoiceGroup } from '#app/components/form/choice-group.tsx'
import { TickField } from '#app/components/form/tick-field.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import type { SharingView } from '#app/domain/visibility/get-sharing.server.ts'
import { classifications } from '#workflows/vocabulary.ts'

const consents = ['consentPublish', 'consentPartners', 'consentDonors'] as const

type SharingFormProps = Pick<
	SharingView,
	'answersRevision' | 'classification' | 'files' | (typeof consents)[number]
> & {
	given: { errors: Record<string, string>; typed: Record<string, unknown> } | undefined
}

/** Lets the focal point say anew how far the request may travel. */
export function SharingForm({ answersRevision, files, given, ...now }: SharingFormProps) {
	const t = useTranslations('visibility.change')
	const codes = useTranslations('codes')
	const labels: Record<string, string> = { classification: t('classification'), files: t('files') }
	return (
		<Panel title={t('title')} id="change">
			<p>{t('lead')}</p>
			<ActionForm errors={given?.errors} values={given?.typed ?? now} labelOf={(name) => labels[name]}>
				<input type="hidden" name="answersRevision" value={answersRevision} />
				<ChoiceGroup
					name="classification"
					label={t('classification')}
					options={classifications.map((value) => ({ value, label: codes(`classifications.${value}`) }))}
					required
				/>
				{consents.map((consent) => (
					<TickField key={consent} name={consent} label={t(consent)} required />
				))}
				{files.length > 0 && (
					<ChoiceGroup
						multiple
						name="files"
						label={t('files')}
						hint={t('filesHint')}
						options={files.map(({ id, name, classification }) => ({
							value: id,
							label: name,
							hint: codes(`classifications.${classification}`),
						}))}
					/>
				)}
				<Button>{t('button')}</Button>
			</ActionForm>
		</Panel>
	)
}
