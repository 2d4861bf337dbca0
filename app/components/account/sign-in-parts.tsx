import type { ReactNode } from 'react'
import { useFormatter, useTranslations } from 'use-intl/react'
import type { Waiting } from '#app/forms/kept-form.ts'
import { PasswordField } from '../form/password-field.tsx'
import { LocalDate } from '../ui/local-date.tsx'
import { Notice } from '../ui/notice.tsx'

type SignInNotice = { title: string; body: ReactNode }
type SignInNoticesProps = {
	kept: SignInNotice | null | false
	problem: SignInNotice | null | undefined | false
}

/** First notices of a sign-in page: that a form is waiting, and why the sign-in was refused. */
export function SignInNotices({ kept, problem }: SignInNoticesProps) {
	return (
		<>
			{kept && (
				<Notice tone="warning" title={kept.title}>
					<p>{kept.body}</p>
				</Notice>
			)}
			{problem && (
				<div role="alert">
					<Notice tone="danger" title={problem.title}>
						<p>{problem.body}</p>
					</Notice>
				</div>
			)}
		</>
	)
}

/** The end of a pause, and the present time of the server; both in ISO format. */
export type Wait = { until: string; now: string }

/** The remaining time: `in 5 minutes`, in the reader's language. */
function TimeLeft({ until, now }: Wait) {
	const format = useFormatter()
	// Server and browser may use different releases of the same language data.
	return <span suppressHydrationWarning>{format.relativeTime(new Date(until), new Date(now))}</span>
}

/** Renders the tags `<wait>` and `<until>` in a text that states when to try again. */
export const waitParts = (wait: Wait) => ({
	wait: () => <TimeLeft {...wait} />,
	until: () => <LocalDate value={wait.until} withTime />,
})

/** Hidden fields of a sign-in page: the target page, and a waiting form. */
export function WaitingFields({ next, kept }: Waiting) {
	return (
		<>
			<input type="hidden" name="next" value={next} />
			<input type="hidden" name="path" value={kept?.path ?? ''} />
			<input type="hidden" name="entries" value={kept?.entries ?? ''} />
		</>
	)
}

/** A new password, typed twice; in words of `ownAccount`. */
export function NewPasswordFields() {
	const t = useTranslations('ownAccount.password')
	return (
		<>
			<PasswordField
				name="password"
				label={t('password')}
				hint={t('hint')}
				autoComplete="new-password"
				required
			/>
			<PasswordField name="repeated" label={t('repeated')} autoComplete="new-password" required />
		</>
	)
}
