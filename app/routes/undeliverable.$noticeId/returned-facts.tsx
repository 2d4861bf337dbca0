import { useFormatter, useTranslations } from 'use-intl/react'
import { useReturnedTo } from '#app/components/mail/returned-mail.tsx'
import { FactList } from '#app/components/ui/fact-list.tsx'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import { Panel } from '#app/components/ui/panel.tsx'

import { Reference, UserText } from '#app/components/ui/user-text.tsx'
import type { ReturnedLetterView } from '#app/domain/notifications/undeliverable-emails.server.ts'

/** The recipient of the e-mail, since when and why it was undeliverable. */
export function ReturnedFacts({ letter }: { letter: ReturnedLetterView }) {
	const t = useTranslations('undeliverable.page')
	const format = useFormatter()
	const whoOf = useReturnedTo()
	const { recipient, bouncedAt, code, letters, requestId, reference } = letter
	return (
		<Panel title={t('who')}>
			<FactList
				items={[
					{ label: t('who'), value: <UserText>{whoOf(letter)}</UserText> },
					{ label: t('address'), value: <bdi dir="ltr">{recipient}</bdi> },
					{ label: t('since'), value: <LocalDate value={bouncedAt} withTime /> },
					{ label: t('why'), value: t(`reasons.${reasonOf(code)}`, { code }) },
					{ label: t('letters'), value: format.number(letters) },
					...(reference
						? [
								{
									label: t('request'),
									value: (
										<a href={`/requests/${requestId}`}>
											<Reference>{reference}</Reference>
										</a>
									),
								},
							]
						: []),
				]}
			/>
		</Panel>
	)
}

/** Groups of reasons with different remedies; the classes are those of RFC 3463. */
function reasonOf(code: string) {
	if (/^5\.(1\.(?![78]$)\d+|2\.1|4\.(1|4|310))$/.test(code)) return 'address'
	if (/^[45]\.2\.2$/.test(code)) return 'full'
	return /^5\.7\./.test(code) ? 'refused' : 'other'
}

/** Other ways to reach the person, and where the address is corrected. */
export function WhatToDo({ letter }: { letter: ReturnedLetterView }) {
	const t = useTranslations('undeliverable.page')
	const { personId, stateIso3, contact, contactPath, personPath } = letter
	return (
		<Panel title={t('steps.title')}>
			<ol>
				{stateIso3 && <li>{t('steps.check')}</li>}
				<li>{t('steps.channel')}</li>
				{personId && <li>{t('steps.correct')}</li>}
			</ol>
			{stateIso3 && (
				<FactList
					items={[{ label: t('contact'), value: <Listed contact={contact} none={t('noContact')} /> }]}
				/>
			)}
			<ul>
				{contactPath && (
					<li>
						<a href={contactPath}>{t('steps.toContact')}</a>
					</li>
				)}
				{personPath && (
					<li>
						<a href={personPath}>{t('steps.toPerson')}</a>
					</li>
				)}
			</ul>
		</Panel>
	)
}

function Listed({ contact, none }: { contact: ReturnedLetterView['contact']; none: string }) {
	if (!contact) return none
	return (
		<>
			<UserText>{contact.missionName}</UserText>
			<br />
			<bdi dir="ltr">{contact.missionEmail}</bdi>
			{contact.missionPhone && (
				<>
					<br />
					<bdi dir="ltr">{contact.missionPhone}</bdi>
				</>
			)}
		</>
	)
}
