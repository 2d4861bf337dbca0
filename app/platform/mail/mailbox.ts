import { domainToASCII } from 'node:url'
import { MailFailure } from './failure.ts'

export type Mailbox = { name: string; address: string }

const localPart = /^[^\s\p{C}<>()[\]\\,;:@"]+$/u
const domainName = /^[a-z\d](?:[a-z\d.-]*[a-z\d])?$/
const LONGEST_LOCAL = 64
const LONGEST = 254

const isAscii = (text: string) => /^[\x20-\x7e]*$/.test(text)
const unwritable = (what: string) => new MailFailure('unwritable', what, { permanent: true })

/**
 * One mailbox, with the domain as DNS knows it (IDNA) and never more than one: whoever a letter is for is told apart
 * here, not by a parser of header lines. A domain beside letters that are not ASCII stays as it is (RFC 6532).
 * Throws a `MailFailure` for what no header can carry.
 */
export function mailbox({ name, address }: Mailbox): Mailbox {
	const at = address.lastIndexOf('@')
	const [local, domain] = [address.slice(0, at), address.slice(at + 1)]
	const host = domainToASCII(domain)
	const isRight = at > 0 && localPart.test(local) && localPart.test(domain) && domainName.test(host)
	if (!isRight || Buffer.byteLength(local) > LONGEST_LOCAL || Buffer.byteLength(address) > LONGEST)
		throw unwritable('an address that no mail server takes')
	return { name: oneLine(name, 'a name'), address: `${local}@${isAscii(local) ? host : domain}` }
}

/** Text for a header, refused with a `MailFailure` when it would be more than one line of text. */
export function oneLine(text: string, what: string): string {
	if (/\p{Cc}/u.test(text)) throw unwritable(`${what} with a control character`)
	return text
}

/** Whether only a mail server that knows RFC 6531 can take letters for this address. */
export const needsSmtpUtf8 = (address: string) => !isAscii(address.slice(0, address.lastIndexOf('@')))

/** `mailbox@host` with a detail (RFC 5233): all of them arrive in that one mailbox. */
export function plusAddress(address: string, detail: string): string {
	const at = address.lastIndexOf('@')
	return `${address.slice(0, at)}+${detail}${address.slice(at)}`
}

/** The name of the mail server itself where domains that letters go to are kept: no domain has it. */
export const SERVER = '*'
