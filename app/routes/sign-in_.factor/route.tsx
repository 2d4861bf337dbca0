import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useRef } from 'react'
import { useTranslations } from 'use-intl/react'
import { PasskeyStateLine, usePasskey } from '#app/components/account/passkey.tsx'
import { SignInNotices, WaitingFields, waitParts } from '#app/components/account/sign-in-parts.tsx'

import { ActionForm } from '#app/components/form/action-form.tsx'
import { ResumeForm } from '#app/components/form/resume-form.tsx'
import { TextField } from '#app/components/form/text-field.tsx'
import { Page } from '#app/components/layout/page.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import { codesWait, nextOneTimeCode } from '#app/domain/accounts/sign-in/one-time-code.server.ts'
import { getSecondFactor } from '#app/domain/accounts/sign-in/second-factor.server.ts'
import type { Waiting } from '#app/forms/kept-form.ts'
import { env } from '#app/platform/env.server.ts'
import { localPath } from '#app/platform/http/local-path.ts'
import { findSession } from '#app/platform/http/signed-in.server.ts'
import { takeProof } from './take-proof.server.ts'

export const handle = {
	hydrated: true,
	words: ['factor', 'secondFactor.passkeys', 'account.resume'] as const,
}

export async function loader({ request, context }: LoaderFunctionArgs) {
	const { searchParams } = new URL(request.url)
	const next = localPath(searchParams.get('next') ?? searchParams.get('resume'), '/work')
	const visitor = await findSession(request, context)
	if (!visitor) throw redirect(`/sign-in?next=${encodeURIComponent(next)}`)
	const { actor, owes } = visitor
	if (owes === 'enrolment') throw redirect(`/sign-in/enrol?next=${encodeURIComponent(next)}`)
	const { passkeys, takesPasskeys } = await getSecondFactor(actor)
	const sampleCode = env.SAMPLE_WORLD ? await nextOneTimeCode(actor.id) : null
	return {
		next,
		sampleCode,
		again: owes === null,
		hasFactor: actor.session?.hasFactor === true,
		mayUsePasskey: takesPasskeys && passkeys.length > 0,
		codesWait: await codesWait(actor, request),
	}
}

export const action = ({ request, context }: ActionFunctionArgs) => takeProof(request, context)

export default function FactorRoute() {
	const t = useTranslations('factor')
	const { next, again, hasFactor, mayUsePasskey, codesWait, sampleCode } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	if (answer?.resumed) return <ResumeForm kept={answer.resumed} />
	const waiting = answer?.waiting ?? { next, kept: null }
	const told = (name: 'kept' | Exclude<NonNullable<typeof answer>['problem'], 'tooOften' | null>) => ({
		title: t(`${name}.title`),
		body: t(`${name}.body`),
	})
	// A pause is shown on whichever page comes first; the passkey is an alternative, with its own pause.
	const wait = answer?.wait ?? (answer?.problem === 'passkeyRefused' ? null : codesWait)
	const paused = wait && {
		title: t('tooOften.title'),
		body: (
			<>
				{t.rich('tooOften.body', waitParts(wait))}{' '}
				{mayUsePasskey && wait === codesWait && t('tooOften.passkey')}
			</>
		),
	}
	const problem = answer?.problem && answer.problem !== 'tooOften' ? told(answer.problem) : null
	return (
		<Page title={t('title')} lead={<p>{t(leadOf(again, hasFactor))}</p>}>
			<SignInNotices kept={waiting.kept !== null && told('kept')} problem={paused ?? problem} />
			{sampleCode && <Notice title={t('sample', { code: sampleCode })} />}
			<ProofForm hasFactor={hasFactor} waiting={waiting} errors={answer?.errors} />
			{mayUsePasskey && <PasskeyForm waiting={waiting} />}
			{!again && (
				<p>
					<a href="/sign-in/lost-factor">{t('lost')}</a>
				</p>
			)}
			<form method="post" action="/sign-out">
				<Button tone="secondary">{t('notYou')}</Button>
			</form>
		</Page>
	)
}

function leadOf(again: boolean, hasFactor: boolean) {
	if (!hasFactor) return 'confirmByPassword' as const
	return again ? ('confirmAgain' as const) : ('lead' as const)
}

type ProofFormProps = {
	hasFactor: boolean
	waiting: Parameters<typeof WaitingFields>[0]
	errors: Record<string, string> | undefined
}

function ProofForm({ hasFactor, waiting, errors }: ProofFormProps) {
	const t = useTranslations('factor')
	const schema = () =>
		import('#app/forms/factor.ts').then((forms) => (hasFactor ? forms.factorForm : forms.passwordProof))
	const field = hasFactor ? 'code' : 'password'
	return (
		<ActionForm action="/sign-in/factor" schema={schema} errors={errors} values={{}} labelOf={() => t(field)}>
			<WaitingFields {...waiting} />
			{hasFactor ? (
				<TextField name="code" label={t('code')} hint={t('codeHint')} autoComplete="one-time-code" required />
			) : (
				<TextField
					name="password"
					type="password"
					label={t('password')}
					autoComplete="current-password"
					required
				/>
			)}
			<Button>{t('button')}</Button>
		</ActionForm>
	)
}

/** Uses a passkey instead of a code; only where scripts run and the browser supports passkeys. */
function PasskeyForm({ waiting }: { waiting: Waiting }) {
	const t = useTranslations('factor')
	const form = useRef<HTMLFormElement>(null)
	const field = useRef<HTMLInputElement>(null)
	const { state, ask } = usePasskey('use', '/sign-in/factor/passkey', (credential) => {
		if (!form.current || !field.current) return
		field.current.value = credential
		form.current.submit()
	})
	if (state === 'script') return null
	return (
		<form ref={form} method="post" action="/sign-in/factor">
			<WaitingFields {...waiting} />
			<input ref={field} type="hidden" name="passkey" defaultValue="" />
			{state !== 'noneHere' && (
				<Button type="button" tone="secondary" disabled={state === 'asking'} onClick={() => void ask()}>
					{t('usePasskey')}
				</Button>
			)}
			<PasskeyStateLine state={state} />
		</form>
	)
}
