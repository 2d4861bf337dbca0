import { useTranslations } from 'use-intl/react'
import { Codes } from '#app/components/record/stated-list.tsx'
import { FactList } from '#app/components/ui/fact-list.tsx'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import { Reference, UserText } from '#app/components/ui/user-text.tsx'
import type { PracticeView } from '#app/domain/practices/get-practice.server.ts'

/** What a practice is filed under, and whom to ask. */
export function PracticeFacts({ practice }: { practice: PracticeView }) {
	const t = useTranslations('practices')
	const { themes, recommendations, articles, involved, languages, reference, requestId, contact } = practice
	const listed = [
		{ name: 'themes', list: 'themes', codes: themes },
		{ name: 'involved', list: 'involvements', codes: involved },
		{ name: 'recommendations', list: 'recommendations', codes: recommendations },
		{ name: 'articles', list: 'protocolArticles', codes: articles },
		{ name: 'languages', list: 'languages', codes: languages },
	] as const
	return (
		<Panel title={t('about')} id="about">
			<FactList
				items={[
					...listed
						.filter((one) => one.codes.length > 0)
						.map((one) => ({
							label: t(`fields.${one.name}`),
							value: <Codes list={one.list} codes={one.codes} />,
						})),
					...(contact ? [{ label: t('fields.contactPostId'), value: <Contact contact={contact} /> }] : []),
					...(reference
						? [
								{
									label: t('reference'),
									value: requestId ? (
										<a href={`/requests/${requestId}`}>
											<Reference>{reference}</Reference>
										</a>
									) : (
										<Reference>{reference}</Reference>
									),
								},
							]
						: []),
				]}
			/>
		</Panel>
	)
}

type Given = { contact: NonNullable<PracticeView['contact']> }

function Contact({ contact: { title, authority, address } }: Given) {
	return [title, authority].filter(Boolean).map((text, at) => (
		<div key={text}>
			<UserText>{text}</UserText>
			{at === 0 && address && (
				<div>
					<a href={`mailto:${address}`}>
						<bdi dir="ltr">{address}</bdi>
					</a>
				</div>
			)}
		</div>
	))
}

/** Who took which step and when, for the State and UNODC. */
export function PracticeHistory({ history }: Pick<PracticeView, 'history'>) {
	const t = useTranslations('practices')
	const steps = useTranslations('practices.recorded')
	if (history.length === 0) return null
	return (
		<Panel title={t('history')} id="history">
			<ul>
				{history.map(({ id, at, type, by, reason }) => (
					<li key={id}>
						<LocalDate value={at} />: {wordOf(steps, type)}
						{by && (
							<div>
								<small>
									<bdi>{by}</bdi>
								</small>
							</div>
						)}
						{reason && (
							<div>
								<UserText>{reason}</UserText>
							</div>
						)}
					</li>
				))}
			</ul>
		</Panel>
	)
}

type Say = ReturnType<typeof useTranslations<'practices.recorded'>>

/** An entry of a later release has no words in an earlier one. */
function wordOf(t: Say, type: string) {
	const name = type.slice(type.indexOf('.') + 1) as 'begun'
	return t.has(name) ? t(name) : type
}
