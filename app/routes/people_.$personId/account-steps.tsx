import { useTranslations } from 'use-intl/react'
import { ActionForm } from '#app/components/form/action-form.tsx'
import { sentForm } from '#app/components/form/sent-form.ts'
import { TextArea } from '#app/components/form/text-field.tsx'
import { Button, type ButtonTone } from '#app/components/ui/button.tsx'
import { Fold } from '#app/components/ui/fold.tsx'
import type { PersonView } from '#app/domain/people/person.server.ts'

type StepsProps = { person: PersonView; answer: unknown }

/** Whether there is anything that the reader can do with the account. */
export const hasSteps = ({ may }: PersonView) =>
	may.suspend || may.readmit || may.endSessions || may.allowExport

/** The reader's possible actions on an account, each with its reason. */
export function AccountSteps({ person: { may, mayExport }, answer }: StepsProps) {
	const t = useTranslations('personPage')
	const isAnswered = (intent: string) => sentForm(answer, intent) !== undefined
	return (
		<>
			{may.suspend && (
				<Fold title={t('suspend.title')} id="suspend" isOpen={isAnswered('suspend')}>
					<p>{t('suspend.lead')}</p>
					<ReasonForm intent="suspend" button={t('suspend.button')} tone="danger" answer={answer} />
				</Fold>
			)}
			{may.readmit && (
				<Fold title={t('readmit.title')} id="readmit" isOpen={isAnswered('readmit')}>
					<p>{t('readmit.lead')}</p>
					<ReasonForm intent="readmit" button={t('readmit.button')} answer={answer} />
				</Fold>
			)}
			{may.endSessions && (
				<Fold title={t('sessions.title')} id="sessions">
					<p>{t('sessions.lead')}</p>
					<form method="post">
						<input type="hidden" name="intent" value="endSessions" />
						<Button tone="secondary">{t('sessions.button')}</Button>
					</form>
				</Fold>
			)}
			{may.allowExport && (
				<Fold
					title={t('export.title')}
					id="export"
					isOpen={isAnswered(mayExport ? 'disallowExport' : 'allowExport')}
				>
					<p>{t(`export.${mayExport ?? false}`)}</p>
					<ReasonForm
						intent={mayExport ? 'disallowExport' : 'allowExport'}
						button={t(mayExport ? 'export.disallow' : 'export.allow')}
						answer={answer}
					/>
				</Fold>
			)}
		</>
	)
}

type ReasonProps = { intent: string; button: string; tone?: ButtonTone; answer: unknown }

function ReasonForm({ intent, button, tone = 'primary', answer }: ReasonProps) {
	const t = useTranslations('personPage')
	const given = sentForm(answer, intent)
	return (
		<ActionForm errors={given?.errors} values={given?.typed} labelOf={() => t('reason')}>
			<input type="hidden" name="intent" value={intent} />
			<TextArea name="reason" label={t('reason')} hint={t('reasonHint')} rows={2} required />
			<Button tone={tone}>{button}</Button>
		</ActionForm>
	)
}
