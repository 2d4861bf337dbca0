import { isRouteErrorResponse } from '@remix-run/react'
import { useTranslations } from 'use-intl/react'
import { LinkButton } from '../ui/button.tsx'
import { Page } from './page.tsx'

// What belongs to somebody else and what never existed get the same page: the difference would tell.
const kinds = {
	401: 'unauthorized',
	403: 'forbidden',
	404: 'notFound',
	409: 'conflict',
	413: 'tooLarge',
	422: 'invalid',
	429: 'tooMany',
	503: 'unavailable',
	507: 'unavailable',
} as const

const kindOf = (error: unknown) => {
	const status = isRouteErrorResponse(error) ? error.status : 500
	return status in kinds ? kinds[status as keyof typeof kinds] : 'unexpected'
}

/** Says in the reader's language what did not work and what to do now; never what broke inside. */
export function ErrorPage({ error }: { error: unknown }) {
	const t = useTranslations('common.errors')
	const kind = kindOf(error)
	return (
		<Page title={t(`${kind}.title`)} lead={<p>{t(`${kind}.body`)}</p>}>
			<p>
				<NextStep kind={kind} />
			</p>
		</Page>
	)
}

function NextStep({ kind }: { kind: ReturnType<typeof kindOf> }) {
	const t = useTranslations('common')
	if (kind === 'unauthorized') return <LinkButton href="/sign-in">{t('navigation.signIn')}</LinkButton>
	// An address without path leads to the page itself, read afresh.
	if (kind === 'conflict') return <LinkButton href="?">{t('errors.reload')}</LinkButton>
	return (
		<LinkButton tone="secondary" href="/">
			{t('errors.home')}
		</LinkButton>
	)
}
