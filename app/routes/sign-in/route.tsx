import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl/react'
import { SignInNotices, waitParts } from '#app/components/account/sign-in-parts.tsx'

import { ActionForm } from '#app/components/form/action-form.tsx'
import { PasswordField } from '#app/components/form/password-field.tsx'
import { ResumeForm } from '#app/components/form/resume-form.tsx'
import { TextField } from '#app/components/form/text-field.tsx'
import { Page } from '#app/components/layout/page.tsx'
import { Button, LinkButton } from '#app/components/ui/button.tsx'

import { Notice } from '#app/components/ui/notice.tsx'
import { officeProvider } from '#app/domain/accounts/sign-in/enter-by-provider.server.ts'
import { rethrow } from '#app/platform/http/away.server.ts'
import { localPath } from '#app/platform/http/local-path.ts'
import { findActor, readForm } from '#app/platform/http/signed-in.server.ts'
import { receiveForm, signInWith } from './sign-in.server.ts'

export const handle = {
	hydrated: true,
	words: ['account.signIn', 'account.resume', 'provider', 'openData.title'] as const,
}

export async function loader({ request, context }: LoaderFunctionArgs) {
	const { searchParams } = new URL(request.url)
	const next = localPath(searchParams.get('next') ?? searchParams.get('resume'), '/work')
	// Only the address shows that a form waits here: leaving this page would lose it.
	const waits = searchParams.has('resume') || searchParams.has('kept')
	if (!waits && (await findActor(request, context))) throw redirect(next)
	return { next, office: officeProvider(), done: doneOf(searchParams.get('done')) }
}

/** The action just completed by a link of an e-mail. */
function doneOf(text: string | null): 'changed' | 'addressChanged' | null {
	if (text === 'password') return 'changed'
	return text === 'address' ? 'addressChanged' : null
}

export async function action({ request, context }: ActionFunctionArgs) {
	const resume = new URL(request.url).searchParams.get('resume')
	const form = await readForm(request)
	if (resume === null) return signInWith(request, form).catch(rethrow)
	return receiveForm(resume, form, (await findActor(request, context)) !== null)
}

const schema = () => import('#app/forms/password.ts').then(({ signInForm }) => signInForm)

export default function SignInRoute() {
	const t = useTranslations('account.signIn')
	const open = useTranslations('openData')
	const { next, office, done } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	if (answer?.resumed) return <ResumeForm kept={answer.resumed} />
	const typed = answer?.typed
	const told = (name: 'kept' | 'refused' | 'tooOften') => ({
		title: t(`${name}.title`),
		body:
			name === 'tooOften' && answer?.wait
				? t.rich('tooOften.atAddress', waitParts(answer.wait))
				: t(`${name}.body`),
	})
	return (
		<Page title={t('title')} lead={<p>{t('lead')}</p>}>
			{done && !answer && (
				<Notice tone="success" title={t(`${done}.title`)}>
					<p>{t(`${done}.body`)}</p>
				</Notice>
			)}
			<SignInNotices
				kept={Boolean(typed?.kept) && told('kept')}
				problem={answer?.problem && told(answer.problem)}
			/>
			<ActionForm
				action={typed?.kept ? '/sign-in?kept' : '/sign-in'}
				schema={schema}
				errors={answer?.errors}
				values={typed}
			>
				<input type="hidden" name="next" value={typed?.next ?? next} />
				{typed?.kept && (
					<>
						<input type="hidden" name="resume" value={typed.resume} />
						<input type="hidden" name="kept" value={typed.kept} />
					</>
				)}
				<TextField name="email" type="email" label={t('email')} autoComplete="username" required />
				<PasswordField name="password" label={t('password')} autoComplete="current-password" required />
				<Button>{t('button')}</Button>
			</ActionForm>
			<p>
				<a href="/sign-in/forgotten">{t('forgotten')}</a>
			</p>
			{office && <OfficeSignIn name={office} next={next} />}
			<p>
				<a href="/public">{open('title')}</a>
			</p>
		</Page>
	)
}

/** Sign-in by UNODC's identity provider. */
function OfficeSignIn({ name, next }: { name: string; next: string }) {
	const t = useTranslations('provider')
	return (
		<p>
			<LinkButton tone="secondary" href={`/sign-in/office?next=${encodeURIComponent(next)}`}>
				{t('button', { name })}
			</LinkButton>
		</p>
	)
}
