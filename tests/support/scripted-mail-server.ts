import { createServer, type Socket } from 'node:net'
import { createSecureContext, TLSSocket } from 'node:tls'
import { listenHere } from './listening.ts'

// Self-signed, for a test mail server at 127.0.0.1; the key protects nothing.
const key = `-----BEGIN EC PRIVATE KEY-----
MHcCAQEEIGU5UNx0VwQ+j7dbPHJKFMIbNfHKZjyCnScRp5qieJRIoAoGCCqGSM49
AwEHoUQDQgAE2CDtJpx2cTT3nCIjLZY6fNnWw9f8HGqncS6nSBDtSV2ic5el7/zt
Uf4oDUvetWQ7gxGD6YA3FDRGvHP52LPaMQ==
-----END EC PRIVATE KEY-----`

/** Good until 2120. */
export const valid = `-----BEGIN CERTIFICATE-----
MIIBpTCCAUqgAwIBAgIUDJl8FlLXgT3Ome4WSiE4BRFPVUowCgYIKoZIzj0EAwIw
HjEcMBoGA1UEAwwTbWFpbC5zYW1wbGUuZXhhbXBsZTAgFw0yMDAxMDEwMDAwMDBa
GA8yMTIwMDEwMTAwMDAwMFowHjEcMBoGA1UEAwwTbWFpbC5zYW1wbGUuZXhhbXBs
ZTBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IABNgg7SacdnE095wiIy2WOnzZ1sPX
/Bxqp3Eup0gQ7UldonOXpe/87VH+KA1L3rVkO4MRg+mANxQ0Rrxz+diz2jGjZDBi
MB0GA1UdDgQWBBT4mT0xnbp5WoP2W7E4X54qztgtqzAfBgNVHSMEGDAWgBT4mT0x
nbp5WoP2W7E4X54qztgtqzAPBgNVHRMBAf8EBTADAQH/MA8GA1UdEQQIMAaHBH8A
AAEwCgYIKoZIzj0EAwIDSQAwRgIhAOjhNz0VWf9SM9GLTjZJwtHFI9t8ZrEX0zAC
Sd3sTZvbAiEA1YkI6RtLR4+HpFVlgZKefBKyIaPnAzO9+YqBonzKkMk=
-----END CERTIFICATE-----`

/** The same until the second day of 2020. */
export const expired = `-----BEGIN CERTIFICATE-----
MIIBozCCAUigAwIBAgIUJ6oiK8I3GpCOWbBl/wZVxiLzl2wwCgYIKoZIzj0EAwIw
HjEcMBoGA1UEAwwTbWFpbC5zYW1wbGUuZXhhbXBsZTAeFw0yMDAxMDEwMDAwMDBa
Fw0yMDAxMDIwMDAwMDBaMB4xHDAaBgNVBAMME21haWwuc2FtcGxlLmV4YW1wbGUw
WTATBgcqhkjOPQIBBggqhkjOPQMBBwNCAATYIO0mnHZxNPecIiMtljp82dbD1/wc
aqdxLqdIEO1JXaJzl6Xv/O1R/igNS961ZDuDEYPpgDcUNEa8c/nYs9oxo2QwYjAd
BgNVHQ4EFgQU+Jk9MZ26eVqD9luxOF+eKs7YLaswHwYDVR0jBBgwFoAU+Jk9MZ26
eVqD9luxOF+eKs7YLaswDwYDVR0TAQH/BAUwAwEB/zAPBgNVHREECDAGhwR/AAAB
MAoGCCqGSM49BAMCA0kAMEYCIQDkb8KxAwITX4kCzGXgs+vYkvMAMreVI+Ls/stN
nUFEkAIhAL9qFFKj9NfsvXf9URfq2Or9BWcp3uE9RMa3HBsADxft
-----END CERTIFICATE-----`

/** For a host with another name. */
export const ofOtherHost = `-----BEGIN CERTIFICATE-----
MIIBoDCCAUegAwIBAgIUagHGxAb/IQDEf8G2dn+mmXT5538wCgYIKoZIzj0EAwIw
GDEWMBQGA1UEAwwNb3RoZXIuZXhhbXBsZTAgFw0yMDAxMDEwMDAwMDBaGA8yMTIw
MDEwMTAwMDAwMFowGDEWMBQGA1UEAwwNb3RoZXIuZXhhbXBsZTBZMBMGByqGSM49
AgEGCCqGSM49AwEHA0IABNgg7SacdnE095wiIy2WOnzZ1sPX/Bxqp3Eup0gQ7Uld
onOXpe/87VH+KA1L3rVkO4MRg+mANxQ0Rrxz+diz2jGjbTBrMB0GA1UdDgQWBBT4
mT0xnbp5WoP2W7E4X54qztgtqzAfBgNVHSMEGDAWgBT4mT0xnbp5WoP2W7E4X54q
ztgtqzAPBgNVHRMBAf8EBTADAQH/MBgGA1UdEQQRMA+CDW90aGVyLmV4YW1wbGUw
CgYIKoZIzj0EAwIDRwAwRAIgNWKM1xVclqDYUq3UEsxYeN2BYSvtXE2LE3DP9urW
7twCID781SK8TIhtS82gvk5h+slUgP9/p14uvbqCvh+V4kMd
-----END CERTIFICATE-----`

/** Where a fault occurs; `body`: in the middle of an e-mail, `end`: after the dot, `idle`: after its acceptance. */
export type Point =
	| 'greeting'
	| 'EHLO'
	| 'HELO'
	| 'STARTTLS'
	| 'AUTH'
	| 'MAIL'
	| 'RCPT'
	| 'DATA'
	| 'body'
	| 'end'
	| 'RSET'
	| 'QUIT'
	| 'idle'

/** No further response, a closed connection, or this response. */
export type Turn = 'hang' | 'drop' | (string & {})

type Script = {
	turns?: Partial<Record<Point, Turn>>
	/** Each fault occurs once; after that there are none. */
	once?: boolean
	/** Further extensions, such as STARTTLS. */
	offers?: readonly string[]
	certificate?: string
}

const asUsual: Partial<Record<Point, string>> = {
	greeting: '220 mail.sample.example ESMTP',
	STARTTLS: '220 2.0.0 Go ahead',
	AUTH: '235 2.7.0 Welcome',
	DATA: '354 Go on',
	QUIT: '221 2.0.0 Bye',
}

type Heard = { heard: string[]; taken: number; turnAt: (point: Point) => Turn | undefined }

/** Serves one connection, from the greeting on. */
function converse(first: Socket, { offers = [], certificate, turns = {} }: Script, world: Heard) {
	let socket = first
	let rest = ''
	let inLetter = false
	let silent = false
	const does = (point: Point, usual: string) => {
		const turn = world.turnAt(point) ?? usual
		if (turn === 'drop') socket.destroy()
		else if (turn === 'hang') silent = true
		else if (turn) socket.write(`${turn}\r\n`)
		if (turn.startsWith('421')) socket.end()
		return turn
	}
	const letter = (text: string) => {
		if (turns.body) does('body', '')
		if (!/(^|\r\n)\.\r\n$/.test(text)) return
		inLetter = false
		rest = ''
		world.taken += 1
		if (does('end', '250 2.0.0 Taken').startsWith('250') && world.turnAt('idle')) socket.destroy()
	}
	const command = (line: string) => {
		const word = line.split(' ')[0]?.toUpperCase() as Point // of the script
		world.heard.push(word)
		const extensions =
			word === 'EHLO' ? [...['mail', ...offers].map((one) => `250-${one}`), '250 8BITMIME'] : []
		const turn = does(word, extensions.join('\r\n') || (asUsual[word] ?? '250 2.0.0 Fine'))
		if (word === 'DATA' && turn.startsWith('354')) inLetter = true
		if (word !== 'STARTTLS' || !turn.startsWith('220')) return
		socket.removeAllListeners('data')
		const secureContext = createSecureContext({ key, cert: certificate })
		listen(new TLSSocket(socket, { isServer: true, secureContext }))
	}
	const hear = (chunk: Buffer) => {
		if (silent) return
		rest = (inLetter ? rest.slice(-4) : rest) + chunk.toString('latin1')
		if (inLetter) return letter(rest)
		const lines = rest.split('\r\n')
		rest = lines.pop() ?? ''
		for (const line of lines) command(line)
	}
	const listen = (connection: Socket) => {
		socket = connection.on('error', () => {}).on('data', hear)
	}
	listen(socket)
	does('greeting', asUsual.greeting ?? '')
}

/** Starts a mail server on the loopback with scripted faults, which records commands and accepted e-mails. */
export async function scriptedMailServer(script: Script) {
	const { turns = {}, once: onlyOnce = false } = script
	const open = new Set<Socket>()
	let connections = 0
	const world: Heard = {
		heard: [],
		taken: 0,
		turnAt(point) {
			const turn = turns[point]
			if (onlyOnce) delete turns[point]
			return turn
		},
	}
	const server = createServer({ noDelay: true }, (socket) => {
		connections += 1
		open.add(socket)
		converse(socket, script, world)
	})
	return {
		port: await listenHere(server),
		heard: world.heard,
		connections: () => connections,
		/** E-mails that arrived completely. */
		taken: () => world.taken,
		close() {
			for (const socket of open) socket.destroy()
			server.close()
		},
	}
}
