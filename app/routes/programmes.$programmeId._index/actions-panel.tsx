import { useTranslations } from 'use-intl/react'
import { ActionForm } from '#app/components/form/action-form.tsx'
import { useErrorText } from '#app/components/form/form-context.ts'
import { TextField } from '#app/components/form/text-field.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import { UserText } from '#app/components/ui/user-text.tsx'
import type { OfficeView } from '#app/domain/programmes/programme-view.server.ts'
import type { StatusStep } from '#workflows/programme/statuses.ts'
import { useRecordWords } from '../programmes.$programmeId.edit/record-fields.tsx'
import styles from './actions-panel.module.css'

type ActionsPanelProps = {
	id: string
	revision: number
	office: OfficeView
	copy: { values: Record<string, unknown>; errors: Record<string, string> | undefined }
}

/** The possible actions: steps for the programme's manager, a copy for every manager. */
export function ActionsPanel({ id, revision, office, copy }: ActionsPanelProps) {
	const t = useTranslations('programmes.actions')
	return (
		<Panel id="actions" title={t('title')}>
			<div className={styles.actions}>
				{office.steps.map((step) => (
					<StepForm key={step} id={id} step={step} revision={revision} office={office} />
				))}
				<ActionForm id="copy" values={copy.values} errors={copy.errors} labelOf={() => t('copyCode')}>
					<input type="hidden" name="type" value="copy" />
					<TextField name="code" label={t('copyCode')} hint={t('copyHint')} required />
					<Button tone="secondary">{t('copy')}</Button>
				</ActionForm>
			</div>
		</Panel>
	)
}

type StepFormProps = Pick<ActionsPanelProps, 'id' | 'revision' | 'office'> & { step: StatusStep }

/** A step with its button, or what must be done before it. */
function StepForm({ id, step, revision, office }: StepFormProps) {
	const t = useTranslations('programmes.actions')
	if (step === 'open' && Object.keys(office.missing).length > 0)
		return <Missing id={id} missing={office.missing} />
	if (step === 'close' && office.offers.total > 0) return <Offers offers={office.offers} />
	return (
		<form method="post">
			<input type="hidden" name="type" value={step} />
			<input type="hidden" name="revision" value={revision} />
			<p>{t(`${step}Hint`)}</p>
			<Button tone={step === 'open' ? 'primary' : 'secondary'}>{t(step)}</Button>
		</form>
	)
}

function Missing({ id, missing }: { id: string; missing: OfficeView['missing'] }) {
	const t = useTranslations('programmes.actions')
	const errorText = useErrorText()
	const common = useTranslations('common')
	const words = useRecordWords()
	return (
		<div>
			<p>{t('missing')}</p>
			<ul>
				{Object.entries(missing).map(([field, message]) => {
					const why = message !== 'required' ? errorText(message) : ''
					const label = words.full(field)
					return (
						<li key={field}>
							<a href={`/programmes/${id}/edit`}>{why ? common('labelled', { label, value: why }) : label}</a>
						</li>
					)
				})}
			</ul>
		</div>
	)
}

function Offers({ offers }: Pick<OfficeView, 'offers'>) {
	const t = useTranslations('programmes.actions')
	return (
		<div>
			<p>{t('offers', { count: offers.total })}</p>
			<ul>
				{offers.needs.map(({ id, requestId, title }) => (
					<li key={id}>
						<a href={`/requests/${requestId}/needs/${id}`}>
							<UserText>{title}</UserText>
						</a>
					</li>
				))}
			</ul>
		</div>
	)
}
