import { useTranslations } from 'use-intl/react'
import { ActionForm } from '#app/components/form/action-form.tsx'
import { SelectField } from '#app/components/form/choice-group.tsx'
import type { Errors } from '#app/components/form/form-context.ts'
import { TextArea } from '#app/components/form/text-field.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { Panel, Parts } from '#app/components/ui/panel.tsx'
import type { JointNeedView } from '#app/domain/joint-needs/get-joint-need.server.ts'

type AnswerPanelProps = { errors: Errors | undefined; values?: Record<string, unknown> | undefined }

/** The answer of a focal point for an invited State. */
export function AnswerPanel({ errors, values }: AnswerPanelProps) {
	const t = useTranslations('jointNeeds.invitation')
	return (
		<Panel title={t('answer')} id="answer">
			<Parts>
				<ActionForm>
					<p>{t('acceptLead')}</p>
					<Button name="type" value="accept">
						{t('accept')}
					</Button>
				</ActionForm>
				<ActionForm errors={errors} values={values} labelOf={() => t('reason')}>
					<TextArea name="reason" label={t('reason')} rows={3} />
					<Button name="type" value="decline" tone="secondary">
						{t('decline')}
					</Button>
				</ActionForm>
			</Parts>
		</Panel>
	)
}

type AddPanelProps = AnswerPanelProps & { drafts: NonNullable<JointNeedView['drafts']>; filingKey: string }

/** For drafters of a State that accepted: in which of its drafts its part goes. */
export function AddPanel({ drafts, filingKey, errors }: AddPanelProps) {
	const t = useTranslations('jointNeeds.add')
	const needs = useTranslations('needs')
	const options = drafts.map(({ id, title }) => ({ value: id, label: title || needs('untitled') }))
	return (
		<Panel title={t('title')} id="add">
			<p>{t('lead')}</p>
			<Parts>
				{drafts.length > 0 && (
					<ActionForm errors={errors} labelOf={() => t('draft')}>
						<SelectField name="requestId" label={t('draft')} required options={options} />
						<Button name="type" value="add">
							{t('button')}
						</Button>
					</ActionForm>
				)}
				<ActionForm>
					<input type="hidden" name="filingKey" value={filingKey} />
					<Button name="type" value="addToNew" tone="secondary">
						{t('new')}
					</Button>
				</ActionForm>
			</Parts>
		</Panel>
	)
}

/** The way out of a joint need. */
export function LeavePanel() {
	const t = useTranslations('jointNeeds.leave')
	return (
		<Panel title={t('title')} id="leave">
			<p>{t('lead')}</p>
			<ActionForm>
				<Button name="type" value="leave" tone="danger">
					{t('button')}
				</Button>
			</ActionForm>
		</Panel>
	)
}
