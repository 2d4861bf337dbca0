import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl/react'
import { SignInNotices, type Wait, waitParts } from '#app/components/account/sign-in-parts.tsx'
import { ActionForm } from '#app/components/form/action-form.tsx'
import { PasswordField } from '#app/components/form/password-field.tsx'
import { ResumeForm } from '#app/components/form/resume-form.tsx'
import { TextField } from '#app/components/form/text-field.tsx'
import { Page } from '#app/components/layout/page.tsx'
import { Button, LinkButton } from '#app/components/ui/button.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import { openSession } from '#app/domain/accounts/sessions.server.ts'
import { officeProvider } from '#app/domain/accounts/sign-in/enter-by-provider.server.ts'
import { type KeptForm, keepForm, printKept, readKept } from '#app/forms/kept-form.ts'
import { parseForm } from '#app/forms/parse-form.ts'
import { signInForm } from '#app/forms/password.ts'
import { rememberLanguage } from '#app/i18n/language.server.ts'
import { rethrow } from '#app/platform/away.server.ts'
import { localPath } from '#app/platform/local-path.ts'
import { findActor, readForm } from '#app/platform/signed-in.server.ts'

type Answer = {
	errors: Record<string, string>
	typed: { email: string; next: string; resume: string; kept: string }
	problem: 'refused' | 'tooOften' | null
	wait: Wait | null
	/** Once the person is signed in: the form that can be sent on now. */
	resumed: KeptForm | null
}

/** A form that was redirected here because the session of its page had ended. */
export function receiveForm(resume: string, form: FormData, isSignedIn: boolean) {
	const path = pathOf(resume)
	const kept = keepForm(path, form)
	const typed = { email: '', next: path || '/work', resume: path, kept: printKept(kept) }
	const answer: Answer = { errors: {}, typed, problem: null, wait: null, resumed: isSignedIn ? kept : null }
	return data(answer, { status: isSignedIn ? 200 : 401 })
}

/** Signs a person in and redirects to their target page. A form carried along is preserved through every attempt. */
export async function signInWith(request: Request, form: FormData) {
	const textOf = (name: string) => String(form.get(name) ?? '')
	const next = localPath(form.get('next'), '/work')
	const resumed = readKept(pathOf(textOf('resume')), textOf('kept'))
	// The typed password is never sent back.
	const typed = {
		email: textOf('email').slice(0, 254),
		next,
		resume: resumed?.path ?? '',
		kept: resumed ? printKept(resumed) : '',
	}
	const answer: Answer = { errors: {}, typed, problem: null, wait: null, resumed: null }
	const parsed = parseForm(form, signInForm)
	if (!parsed.ok) return data({ ...answer, errors: parsed.errors }, { status: 422 })

	const session = await openSession(request, parsed.value.email, parsed.value.password)
	if (session.outcome !== 'opened') {
		if (session.outcome === 'refused')
			return data({ ...answer, problem: 'refused' as const }, { status: 422 })
		return data({ ...answer, problem: session.outcome, wait: session.wait }, { status: 429 })
	}
	const headers = new Headers(session.cookies.map((cookie) => ['Set-Cookie', cookie] as [string, string]))
	headers.append('Set-Cookie', rememberLanguage(request, session.language))
	// A redirect would send the password along with a form, so the page itself sends it.
	if (!resumed) return redirect(next, { status: 303, headers })
	return data({ ...answer, resumed: session.owesFactor ? byProof(resumed) : resumed }, { headers })
}

/** The second factor comes first; its page carries the form along. */
const byProof = ({ path, entries }: KeptForm): KeptForm => ({
	path: `/sign-in/factor?resume=${encodeURIComponent(path)}`,
	entries,
})

/** A path of this site that a form can be sent to, or ''. */
function pathOf(resume: string) {
	const path = localPath(resume, '')
	return path.startsWith('/sign-in') ? '' : path
}

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
