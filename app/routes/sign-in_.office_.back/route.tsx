import { data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useTranslations } from 'use-intl/react'
import { Page } from '#app/components/layout/page.tsx'
import { LinkButton } from '#app/components/ui/button.tsx'
import { enterByProvider, forgetStarted } from '#app/domain/accounts/sign-in/enter-by-provider.server.ts'
import { rethrow } from '#app/platform/http/away.server.ts'

export const handle = { words: ['provider'] as const }

/** The return address of the identity provider. Accepted people continue; all others see the same page. */
export async function loader({ request }: LoaderFunctionArgs) {
	const entered = await enterByProvider(request).catch(rethrow)
	const cookies = [forgetStarted(), ...(entered?.cookies ?? [])]
	const headers = cookies.map((cookie): [string, string] => ['Set-Cookie', cookie])
	if (entered) return redirect(entered.next, { status: 303, headers })
	return data(null, { status: 403, headers })
}

export default function NotLetInRoute() {
	const t = useTranslations('provider')
	return (
		<Page title={t('title')} lead={<p>{t('body')}</p>}>
			<p>
				<LinkButton href="/sign-in">{t('again')}</LinkButton>
			</p>
		</Page>
	)
}
