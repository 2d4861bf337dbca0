import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl/react'
import { ActionForm } from '#app/components/action-form.tsx'
import { Button } from '#app/components/button.tsx'
import { Notice } from '#app/components/notice.tsx'
import { Page } from '#app/components/page.tsx'
import { ResumeForm } from '#app/components/resume-form.tsx'
import { TextField } from '#app/components/text-field.tsx'
import { nextOneTimeCode } from '#app/domain/sign-in/one-time-code.server.ts'
import { env } from '#app/platform/env.server.ts'
import { localPath } from '#app/platform/local-path.ts'
import { findSession } from '#app/platform/signed-in.server.ts'
import { takeProof } from './take-proof.server.ts'

export const handle = { words: ['factor', 'account.resume'] as const }

export async function loader({ request, context }: LoaderFunctionArgs) {
	const { searchParams } = new URL(request.url)
	const next = localPath(searchParams.get('next') ?? searchParams.get('resume'), '/work')
	const visitor = await findSession(request, context)
	if (!visitor) throw redirect(`/sign-in?next=${encodeURIComponent(next)}`)
	if (!visitor.actor.session?.hasFactor) throw redirect('/sign-in/enrol')
	const sampleCode = env.SAMPLE_WORLD ? await nextOneTimeCode(visitor.actor.id) : null
	return { next, anew: visitor.owes === null, sampleCode }
}

export const action = ({ request, context }: ActionFunctionArgs) => takeProof(request, context)

const schema = () => import('#app/forms/factor.ts').then(({ factorForm }) => factorForm)

export default function FactorRoute() {
	const t = useTranslations('factor')
	const { next, anew, sampleCode } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	if (answer?.resumed) return <ResumeForm kept={answer.resumed} />
	const kept = answer?.kept
	return (
		<Page title={t('title')} lead={<p>{t(anew ? 'anew' : 'lead')}</p>}>
			{kept?.entries && (
				<Notice tone="warning" title={t('kept.title')}>
					<p>{t('kept.body')}</p>
				</Notice>
			)}
			{answer?.problem && (
				<div role="alert">
					<Notice tone="danger" title={t(`${answer.problem}.title`)}>
						<p>{t(`${answer.problem}.body`)}</p>
					</Notice>
				</div>
			)}
			{sampleCode && <Notice title={t('sample', { code: sampleCode })} />}
			<ActionForm action="/sign-in/factor" schema={schema} errors={answer?.errors} values={{}}>
				<input type="hidden" name="next" value={answer?.next ?? next} />
				<input type="hidden" name="path" value={kept?.path ?? ''} />
				<input type="hidden" name="entries" value={kept?.entries ?? ''} />
				<TextField name="code" label={t('code')} hint={t('codeHint')} autoComplete="one-time-code" required />
				<Button>{t('button')}</Button>
			</ActionForm>
			<form method="post" action="/sign-out">
				<Button tone="secondary">{t('notYou')}</Button>
			</form>
		</Page>
	)
}
