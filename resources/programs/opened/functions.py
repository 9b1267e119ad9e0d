# if linear
def linear(x):
    return x


# end
# if tanh
def tanh(x):
    return {{@xp}}.tanh(x)


# end
# if sigmoid
def sigmoid(x):
    return 1 / (1 + {{@xp}}.exp(-x))


# end
# if hard_sigmoid
def hard_sigmoid(x):
    return ({{slope}} * x + 0.5).clip(0, 1)  # the slope of the Keras that trained it


# end
# if relu
def relu(x):
    return x.clip(0)


# end
# if relu6
def relu6(x):
    return x.clip(0, 6)


# end
# if leaky_relu
def leaky_relu(x):
    return {{@xp}}.where(x < 0, 0.2 * x, x)


# end
# if elu
def elu(x):
    return {{@xp}}.where(x < 0, {{@xp}}.expm1(x), x)


# end
# if selu
def selu(x):
    return 1.0507009873554805 * {{@xp}}.where(x < 0, 1.6732632423543772 * {{@xp}}.expm1(x), x)


# end
# if softplus
def softplus(x):
    return x.clip(0) + {{@xp}}.log1p({{@xp}}.exp(-{{@xp}}.abs(x)))


# end
# if softsign
def softsign(x):
    return x / (1 + {{@xp}}.abs(x))


# end
# if silu
def silu(x):
    return x / (1 + {{@xp}}.exp(-x))


# end
# if exponential
def exponential(x):
    return {{@xp}}.exp(x)


# end
# if softmax
def softmax(x):
    odds = {{@xp}}.exp(x - x.max())
    return odds / odds.sum()


# end
