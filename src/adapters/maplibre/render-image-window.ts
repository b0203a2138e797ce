/**
 * A picture larger than the drawing buffer, seen through a window. Map and deck.gl go on drawing the whole of it, so
 * that names, dashes, hatches and marks are where they are in the whole; what lies outside of the window is clipped.
 */
import type { Piece } from './render-image-strips'

export interface PictureSize {
  readonly width: number
  readonly height: number
}

export interface PictureWindow {
  /** The largest side a drawing buffer may have here, px. */
  readonly mostSide: number
  /**
   * Draw only this piece of a picture from now on; the buffer becomes as large as the piece. Returns the size the
   * buffer really has: a graphics card short of memory gives less.
   */
  show(piece: Piece, picture: PictureSize): PictureSize
}

type Box = [x: number, y: number, width: number, height: number]

/** In the shader: scale and shift of clip space, as differences from leaving it alone. */
type Clip = readonly [number, number, number, number]
const WHOLE: Clip = [0, 0, 0, 0]

const MAIN = /\bvoid\s+main\s*\(\s*(?:void)?\s*\)/
const WINDOW_MAIN = `
uniform vec4 picture_window;
void main() {
  picture_main();
  gl_Position.xy += gl_Position.xy * picture_window.xy + gl_Position.w * picture_window.zw;
}`

const DRAWS = [
  'drawArrays',
  'drawElements',
  'drawArraysInstanced',
  'drawElementsInstanced',
  'drawRangeElements',
] as const

/** Put a window into a new context, before anything is drawn with it. */
export function putWindow(gl: WebGL2RenderingContext): PictureWindow {
  const buffer = realBuffer(gl)
  let clip = WHOLE
  windowedShaders(gl)
  beforeEachDraw(gl, buffer, () => clip)
  return {
    mostSide: mostSide(gl),
    show(piece, picture) {
      buffer.resize(piece)
      clip = clipOf(piece, picture)
      return buffer.size()
    },
  }
}

const mostSide = (gl: WebGL2RenderingContext): number =>
  Math.min(
    gl.getParameter(gl.MAX_TEXTURE_SIZE),
    gl.getParameter(gl.MAX_RENDERBUFFER_SIZE),
    ...(gl.getParameter(gl.MAX_VIEWPORT_DIMS) as Int32Array),
  )

function clipOf({ x, y, width, height }: Piece, picture: PictureSize): Clip {
  const bottom = picture.height - y - height
  return [
    picture.width / width - 1,
    picture.height / height - 1,
    (picture.width - 2 * x) / width - 1,
    (picture.height - 2 * bottom) / height - 1,
  ]
}

/** Every vertex shader ends with the window; the uniform is zero, and changes nothing, until it is set. */
function windowedShaders(gl: WebGL2RenderingContext): void {
  const shaderSource = gl.shaderSource.bind(gl)
  gl.shaderSource = (shader, source) => {
    const isVertex = gl.getShaderParameter(shader, gl.SHADER_TYPE) === gl.VERTEX_SHADER
    shaderSource(shader, isVertex ? source.replace(MAIN, 'void picture_main()') + WINDOW_MAIN : source)
  }
}

/** What is drawn to the buffer goes through the window; textures drawn on the way are left alone. */
function beforeEachDraw(gl: WebGL2RenderingContext, buffer: RealBuffer, clipNow: () => Clip): void {
  const { useProgram, bindFramebuffer, viewport } = originals(gl)
  const set = new WeakMap<WebGLProgram, Clip>()
  let program: WebGLProgram | null = null
  let target: WebGLFramebuffer | null = null
  let asked: Box = [0, 0, gl.canvas.width, gl.canvas.height]

  gl.useProgram = (next) => useProgram((program = next))
  gl.viewport = (...box) => viewport(...(asked = box))
  gl.bindFramebuffer = (kind, framebuffer) => {
    if (kind !== gl.READ_FRAMEBUFFER) target = framebuffer
    bindFramebuffer(kind, framebuffer)
  }
  const prepare = (): void => {
    if (!program) return
    const clip = target ? WHOLE : clipNow()
    const { width, height } = buffer.size()
    viewport(...(target ? asked : ([0, 0, width, height] as Box)))
    if ((set.get(program) ?? WHOLE) === clip) return
    gl.uniform4f(gl.getUniformLocation(program, 'picture_window'), ...clip)
    set.set(program, clip)
  }
  for (const name of DRAWS) {
    const draw = gl[name].bind(gl) as (...args: unknown[]) => void
    gl[name] = (...args: unknown[]) => {
      prepare()
      draw(...args)
    }
  }
}

const originals = (gl: WebGL2RenderingContext) => ({
  useProgram: gl.useProgram.bind(gl),
  bindFramebuffer: gl.bindFramebuffer.bind(gl),
  viewport: gl.viewport.bind(gl),
})

interface RealBuffer {
  size(): PictureSize
  resize(size: PictureSize): void
}

/** From here on the canvas believes any size it is given, and so does who asks the context; the buffer keeps its own. */
function realBuffer(gl: WebGL2RenderingContext): RealBuffer {
  const canvas = gl.canvas as HTMLCanvasElement
  const real = (side: 'width' | 'height') =>
    Object.getOwnPropertyDescriptor(HTMLCanvasElement.prototype, side)!.set!.bind(canvas)
  const given = (side: 'drawingBufferWidth' | 'drawingBufferHeight') =>
    Object.getOwnPropertyDescriptor(WebGL2RenderingContext.prototype, side)!.get!.bind(gl)
  const [setWidth, setHeight] = [real('width'), real('height')]
  const [bufferWidth, bufferHeight] = [given('drawingBufferWidth'), given('drawingBufferHeight')]
  const believed = { width: canvas.width, height: canvas.height }
  let size: PictureSize = { width: bufferWidth(), height: bufferHeight() }
  const believe = (side: 'width' | 'height') => ({
    get: () => believed[side],
    set: (value: number) => (believed[side] = value),
  })
  Object.defineProperties(canvas, { width: believe('width'), height: believe('height') })
  Object.defineProperties(gl, {
    drawingBufferWidth: { get: () => believed.width },
    drawingBufferHeight: { get: () => believed.height },
  })
  return {
    size: () => size,
    resize({ width, height }) {
      if (width === size.width && height === size.height) return
      setWidth(width)
      setHeight(height)
      size = { width: bufferWidth(), height: bufferHeight() }
    },
  }
}
