import {
	type ActionFunctionArgs,
	type AppLoadContext,
	data,
	type LoaderFunctionArgs,
	redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl/react'
import { ActionForm } from '#app/components/form/action-form.tsx'
import { TextArea } from '#app/components/form/text-field.tsx'
import { Page } from '#app/components/layout/page.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import { askRecovery, findOwnRecovery } from '#app/domain/accounts/recovery/decide-recovery.server.ts'

import { lostFactorForm } from '#app/forms/factor.ts'
import { parseForm } from '#app/forms/parse-form.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { findSession, readForm } from '#app/platform/http/signed-in.server.ts'

export const handle = { words: ['recovery.lost'] as const }

/** The person who has given the password and still needs the factor; the page is for no one else. */
async function whoLost(request: Request, context: AppLoadContext) {
	const visitor = await findSession(request, context)
	if (!visitor) throw redirect('/sign-in?next=/sign-in/lost-factor')
	if (visitor.owes !== 'factor') throw redirect(visitor.owes ? '/sign-in/enrol' : '/account/factors')
	return visitor.actor
}

export async function loader({ request, context }: LoaderFunctionArgs) {
	return { open: await findOwnRecovery(await whoLost(request, context)) }
}

const problems = ['tooManyRecoveries', 'conflict'] as const
const statusOf = { tooManyRecoveries: 429, conflict: 409 }

export async function action({ request, context }: ActionFunctionArgs) {
	const actor = await whoLost(request, context)
	const parsed = parseForm(await readForm(request), lostFactorForm)
	if (!parsed.ok) return data({ ...parsed, problem: null }, { status: 422 })
	try {
		await askRecovery(actor, parsed.value.reason)
	} catch (error) {
		const problem = error instanceof DomainError && problems.find((one) => one === error.reason)
		if (!problem) throw error
		return data({ errors: {}, typed: parsed.typed, problem }, { status: statusOf[problem] })
	}
	throw redirect('/sign-in/lost-factor', 303)
}

export default function LostFactorRoute() {
	const t = useTranslations('recovery.lost')
	const { open } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	return (
		<Page title={t('title')} lead={<p>{t('lead')}</p>}>
			{answer?.problem && (
				<div role="alert">
					<Notice tone="danger" title={t('closed.title')}>
						<p>{t(`closed.${answer.problem}`)}</p>
					</Notice>
				</div>
			)}
			{open ? (
				<Notice title={t('waiting.title')}>
					<p>{t.rich('waiting.asked', { when: () => <LocalDate value={open.askedAt} withTime /> })}</p>
					<p>{t(`waiting.${open.stage}`)}</p>
					<p>{t('waiting.mail')}</p>
				</Notice>
			) : (
				<>
					<p>{t('next')}</p>
					<ActionForm errors={answer?.errors} values={answer?.typed} labelOf={() => t('reason')}>
						<TextArea name="reason" label={t('reason')} hint={t('reasonHint')} rows={4} required />
						<Button>{t('button')}</Button>
					</ActionForm>
				</>
			)}
			<p>
				<a href="/sign-in/factor">{t('back')}</a>
			</p>
		</Page>
	)
}
