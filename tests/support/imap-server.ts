import { createServer, type Socket } from 'node:net'
import { listenHere } from './listening.ts'

type Kept = { uid: number; raw: Buffer; seen: boolean; folder: string }

/** Starts a mailbox on the loopback with the commands that we use (RFC 3501, RFC 6851). */
export async function imapServer() {
	const letters: Kept[] = []
	const sockets = new Set<Socket>()
	const state = { canMove: true }
	const server = createServer((socket) => {
		sockets.add(socket.once('close', () => sockets.delete(socket)))
		socket.on('error', () => {})
		socket.write('* OK ready\r\n')
		let typed = ''
		socket.on('data', (chunk) => {
			typed += chunk.toString('latin1')
			for (let end = typed.indexOf('\r\n'); end >= 0; end = typed.indexOf('\r\n')) {
				answer(socket, typed.slice(0, end))
				typed = typed.slice(end + 2)
			}
		})
	})
	const inbox = () => letters.filter(({ folder }) => folder === 'INBOX')
	const place = (letter: Kept) => inbox().indexOf(letter) + 1

	const answers: Record<string, (socket: Socket, rest: string) => string | undefined> = {
		capability: () => `* CAPABILITY IMAP4rev1 ${state.canMove ? 'MOVE ' : ''}AUTH=PLAIN`,
		login: () => undefined,
		authenticate: () => undefined,
		select: () =>
			`* ${inbox().length} EXISTS\r\n* FLAGS (\\Seen)\r\n* OK [UIDVALIDITY 1] x\r\n* OK [UIDNEXT 99] x`,
		list: () => '* LIST (\\HasNoChildren) "/" INBOX',
		lsub: () => '* LSUB () "/" INBOX',
		logout: () => '* BYE',
		'uid search': () => ['* SEARCH', ...inbox().flatMap(({ seen, uid }) => (seen ? [] : [uid]))].join(' '),
		'uid fetch': (socket, rest) => {
			const letter = named(rest)
			if (!letter) return undefined
			const { uid, raw, seen } = letter
			const item = /BODY(?:\.PEEK)?(\[\](?:<\d+)?)/i.exec(rest)?.[1] ?? '[]'
			const shown = `BODY${item}${item.includes('<') ? '>' : ''}`
			socket.write(
				`* ${place(letter)} FETCH (UID ${uid} FLAGS (${seen ? '\\Seen' : ''}) ${shown} {${raw.length}}\r\n`,
			)
			socket.write(raw)
			return ')'
		},
		'uid store': (_, rest) => {
			const letter = named(rest)
			if (letter) letter.seen = true
			return undefined
		},
		'uid move': (_, rest) => {
			const letter = named(rest)
			if (!letter) return undefined
			const expunged = `* ${place(letter)} EXPUNGE`
			letter.folder = /"?(\w+)"?$/.exec(rest)?.[1] ?? ''
			return expunged
		},
	}
	const named = (rest: string) => letters.find(({ uid }) => uid === Number(/^\d+/.exec(rest)?.[0]))
	function answer(socket: Socket, line: string) {
		const [, tag, name = '', rest = ''] = /^(\S+) ((?:UID )?\S+) ?(.*)$/i.exec(line) ?? []
		const said = answers[name.toLowerCase()]?.(socket, rest)
		const refuses = !state.canMove && /CREATE|COPY|MOVE/i.test(name)
		socket.write(`${said ? `${said}\r\n` : ''}${tag} ${refuses ? 'NO' : 'OK'} done\r\n`)
	}

	const port = await listenHere(server)
	return {
		letters,
		state,
		url: `imap://reader:secret@127.0.0.1:${port}/INBOX`,
		put(raw: Buffer) {
			letters.push({ uid: letters.length + 1, raw, seen: false, folder: 'INBOX' })
		},
		close() {
			for (const socket of sockets) socket.destroy()
			server.close()
		},
	}
}
