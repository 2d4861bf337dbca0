import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl/react'
import { Page } from '#app/components/layout/page.tsx'
import { EmailPreview } from '#app/components/mail/email-preview.tsx'
import { FactList } from '#app/components/ui/fact-list.tsx'
import { signedInLoader } from '#app/platform/http/signed-in.server.ts'
import { languages, ownNames } from '#workflows/languages.ts'
import { kindOf } from '#workflows/notices/kinds.ts'
import { sampleFor } from './sample.server.ts'
import styles from './template.module.css'

export const handle = { words: ['emailTemplates', 'emailKinds'] as const }

export const loader = signedInLoader(async ({ actor, request, params }) => {
	const { html: _, ...sample } = await sampleFor(actor, request, params.name)
	return { ...sample, kind: kindOf(sample.name) }
})

export default function TemplateRoute() {
	const t = useTranslations('emailTemplates')
	const kinds = useTranslations('emailKinds')
	const { name, kind, language, subject, text } = useLoaderData<typeof loader>()
	const here = `/administration/emails/templates/${name}`
	const preview = `${here}/html?in=${language}`
	const direction = language === 'ar' ? 'rtl' : 'ltr'
	return (
		<Page
			title={name}
			lead={<p>{t('example')}</p>}
			breadcrumbs={[{ href: '/administration/emails/templates', label: t('title') }]}
		>
			<nav aria-label={t('language')}>
				<ul className={styles.languages}>
					{languages.map((each) => (
						<li key={each}>
							<a
								href={`${here}?in=${each}`}
								lang={each}
								aria-current={each === language ? 'page' : undefined}
							>
								<bdi>{ownNames[each]}</bdi>
							</a>
						</li>
					))}
				</ul>
			</nav>
			<FactList
				items={[
					{
						label: t('subject'),
						value: (
							<bdi lang={language} dir={direction}>
								{subject}
							</bdi>
						),
					},
					{ label: t('kind'), value: kinds(`${kind}.name`) },
					{ label: t('direction'), value: t(direction) },
				]}
			/>
			<EmailPreview
				src={preview}
				language={language}
				direction={direction}
				words={{ html: t('html'), openHtml: t('openHtml'), text: t('text') }}
			>
				{text}
			</EmailPreview>
		</Page>
	)
}
