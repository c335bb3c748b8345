/** ln for one number: a function of the module. Losses and softplus need it, once an output or an example. */
import { ln2High, ln2Low } from '../math/exp.ts';
import type { Code, WasmFunction } from './wasm/encode.ts';
import { call, f64, i32, i64, select } from './wasm/instructions.ts';
import { routine } from './wasm/routine.ts';

const { add, sub, mul, div } = f64;

/** ln x for a normal x above 0, and NaN for NaN; see math/log.ts. */
export function logFunction(): WasmFunction {
  const its = routine(['f64'], ['f64']);
  const x = its.parameters[0]?.get as Code;
  const bits = its.keep('i64', i64.reinterpret_f64(x));
  const top = its.keep('i32', i32.wrap_i64(i64.shr32(bits)));
  const mantissa = its.keep('i32', i32.and(top, i32.const(0xfffff)));
  const halved = its.keep('i32', i32.ge_s(mantissa, i32.const(0x6a09e)));
  const k = f64.convert_i32_s(i32.add(i32.sub(i32.shr_s(top, i32.const(20)), i32.const(1023)), halved));
  const newTop = i32.or(mantissa, select(i32.const(0x3fe00000), i32.const(0x3ff00000), halved));
  const bottom = i64.extend_i32_u(i32.wrap_i64(bits));
  const m = f64.reinterpret_i64(i64.or(i64.shl32(i64.extend_i32_u(newTop)), bottom));
  const f = its.keep('f64', sub(m, f64.const(1)));
  const s = its.keep('f64', div(f, add(f64.const(2), f)));
  const halfSquare = its.keep('f64', mul(mul(f64.const(0.5), f), f));
  const exponent = its.keep('f64', k);
  const z = its.keep('f64', mul(s, s));
  const z2 = its.keep('f64', mul(z, z));
  const z4 = its.keep('f64', mul(z2, z2));
  const c = (n: number) => f64.const(2 / n);
  const from = (n: number) => add(add(c(n), mul(z, c(n + 2))), mul(z2, add(c(n + 4), mul(z, c(n + 6)))));
  const remainder = mul(z, add(from(3), mul(z4, add(from(11), mul(z4, from(19))))));
  const small = add(mul(s, add(halfSquare, remainder)), mul(exponent, f64.const(ln2Low)));
  const value = sub(mul(exponent, f64.const(ln2High)), sub(sub(halfSquare, small), f));
  return its.finish(add(value, mul(x, f64.const(0))));
}

/** ln(1 + x) for 0 ≤ x ≤ 1; see math/log.ts. */
export function log1pFunction(log: number): WasmFunction {
  const its = routine(['f64'], ['f64']);
  const x = its.parameters[0]?.get as Code;
  const sum = its.keep('f64', add(f64.const(1), x));
  const value = add(call(log, sum), div(sub(x, sub(sum, f64.const(1))), sum));
  return its.finish(select(x, value, f64.eq(sum, f64.const(1))));
}
